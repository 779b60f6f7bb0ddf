// Of all findings those that the page shows: counts, the most serious ones for the list, and those around what is in view.

import type { Diagnostic, Severity } from 'plikt';

export const SEVERITIES: Severity[] = ['error', 'warning', 'hint'];

/** What the page shows of findings. */
export interface Look {
  /** The file that is open. */
  file: string;
  /** The lines of it that are in view. */
  first: number;
  last: number;
  /** Is the list open? */
  listed: boolean;
}

export interface Findings {
  counts: Record<Severity, number>;
  /** Files with errors, and how many. */
  errors: Record<string, number>;
  /** The most serious ones, those of the open file first. */
  list: Diagnostic[];
  /** Those of the open file, all of them or those around what is in view. */
  marks: Diagnostic[];
  /** Are there more marks than these? */
  isCut: boolean;
}

export const NONE: Findings = { counts: { error: 0, warning: 0, hint: 0 }, errors: {}, list: [], marks: [], isCut: false };

/** A list of more is no help; the rest comes up as these are put right. */
const MOST = 200;
/** A file with more findings than this gets marks around what is in view only. */
const ALL_MARKS = 400;
/** So many lines above and below it. */
export const AROUND = 150;

export function mostSerious(all: Diagnostic[], { file, first, last, listed }: Look): Findings {
  const counts = { error: 0, warning: 0, hint: 0 };
  const errors: Record<string, number> = {};
  for (const one of all) {
    counts[one.severity] += 1;
    if (one.severity === 'error') errors[one.file] = (errors[one.file] ?? 0) + 1;
  }
  // Mistakes of the text first: codes of the interpreter have no `_`, as rules of packs do. What rules ask for stands in the
  // report too.
  const rank = (one: Diagnostic) =>
    SEVERITIES.indexOf(one.severity) * 4 + (one.code.includes('_') ? 2 : 0) + (one.file === file ? 0 : 1);
  const own = all.filter((one) => one.file === file);
  const isCut = own.length > ALL_MARKS;
  const marks = isCut ? own.filter((one) => one.line >= first - AROUND && one.line <= last + AROUND).slice(0, ALL_MARKS) : own;
  const byRank = new Map<number, Diagnostic[]>();
  if (listed) for (const one of all) byRank.set(rank(one), [...(byRank.get(rank(one)) ?? []).slice(0, MOST - 1), one]);
  const list = [...byRank].sort(([a], [b]) => a - b).flatMap(([, some]) => some);
  return { counts, errors, list: list.slice(0, MOST), marks, isCut };
}
