// What this page asks of its worker beyond the package: the law alone, several questions at once, and of findings and reports no
// more than it shows. A plan of ten thousand lines may have as many findings, which would keep the page busy at every key.

import { Workspace, type Changes, type Diagnostic, type Report, type Requirement, type Table } from 'plikt';
import { Findings as Known } from 'plikt/findings';
import { Server } from 'plikt/serve';
import { mostSerious, type Findings, type Look } from './findings';

const LAW = 'language: en\nuse std.bodies_no\nuse std.law_no\nuse std.calendar_no\n';
/** The kinds of blocks that are about a person's case. */
const CASES = ['situation', 'event', 'test'];
/** So many findings of a requirement are shown. */
const MOST_OF_ONE = 20;

export interface ShownRequirement extends Requirement {
  /** How many findings there are beside those that are shown. */
  more: number;
}
export interface ShownReport extends Omit<Report, 'requirements'> {
  requirements: ShownRequirement[];
}

export class PageServer extends Server {
  /** The law alone, for those who ask about duties beside a plan that uses no law. */
  #law: Workspace | undefined;
  /** Findings and report as they were known last, and of what. */
  #known: { version: number; language: string; all: Known } | undefined;

  override call(method: string, args: unknown[]): unknown {
    const own = this.own as unknown as Record<string, (...args: unknown[]) => unknown>;
    return Object.hasOwn(own, method) ? own[method]!(...args) : super.call(method, args);
  }

  /** Findings and report as they are now, at the cost of what changed since they were asked for last. */
  #now(language: string): Known {
    const { version } = this;
    if (this.#known?.language !== language) this.#known = { version: -1, language, all: new Known() };
    const known = this.#known;
    if (known.version !== version) {
      known.all.take(super.call('changes', [known.all.version, language]) as Changes);
      known.version = version;
    }
    return known.all;
  }

  #diagnostics(language: string): Diagnostic[] {
    return this.#now(language).diagnostics;
  }

  #lawAlone(): Workspace {
    this.#law ??= new Workspace({ 'law.plikt': LAW });
    return this.#law;
  }

  readonly own = {
    lawSituationSchema: (...args: Parameters<Workspace['situationSchema']>) => this.#lawAlone().situationSchema(...args),
    lawDuties: (...args: Parameters<Workspace['duties']>) => this.#lawAlone().duties(...args),
    lawAsk: (...args: Parameters<Workspace['ask']>) => this.#lawAlone().ask(...args),
    lawFollow: (...args: Parameters<Workspace['follow']>) => this.#lawAlone().follow(...args),

    findings: (look: Look, language: string): Findings => mostSerious(this.#diagnostics(language), look),

    /** The first finding of a file after a place, or the first of all. */
    nextFinding: (file: string, line: number, column: number, language: string): Diagnostic | null => {
      const own = this.#diagnostics(language).filter((one) => one.file === file);
      own.sort((a, b) => a.line - b.line || a.column - b.column);
      return own.find((one) => one.line > line || (one.line === line && one.column > column)) ?? own[0] ?? null;
    },

    shownReport: (language: string): ShownReport => {
      const report: Report = this.#now(language).report ?? (super.call('report', [language]) as Report);
      const cut = (one: Requirement): ShownRequirement => ({
        ...one,
        findings: one.findings.slice(0, MOST_OF_ONE),
        more: Math.max(0, one.findings.length - MOST_OF_ONE),
      });
      return { ...report, requirements: report.requirements.map(cut) };
    },

    /** Several questions at once; a question that cannot be asked of this plan is `null`. */
    queries: (expressions: string[], language: '' | 'en' | 'nb' | 'nn'): (Table | null)[] =>
      expressions.map((expression) => {
        try {
          return JSON.parse(this.workspace.query(expression, 'json', language)) as Table;
        } catch (error) {
          if (error instanceof Error && 'code' in error) return null;
          throw error;
        }
      }),

    /** Does a project of these files know of any situation or case? */
    holdsCases: (files: [string, string][]): boolean => {
      const workspace = new Workspace(Object.fromEntries(files));
      try {
        return CASES.some((kind) => {
          const found = JSON.parse(workspace.query(`all ${kind} select label`, 'json', 'en')) as Table;
          return found.rows.length > 0;
        });
      } finally {
        workspace.free();
      }
    },
  };
}

export type Own = PageServer['own'];
