// Lines and columns of the module (from 0, UTF-16 units) and offsets of a plain text.

import type { ReportPlace } from 'plikt';

/** An offset in a plain text. */
export function offsetIn(text: string, line: number, column: number): number {
  let at = 0;
  for (let n = 0; n < line; n += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  const end = text.indexOf('\n', at);
  return Math.min(at + column, end < 0 ? text.length : end);
}

/** A place of the report (from 1, characters) in the editor's units. */
export function fromReport(text: string, place: ReportPlace): { line: number; column: number } {
  const line = text.split('\n')[place.line - 1] ?? '';
  const before = Array.from(line)
    .slice(0, place.column - 1)
    .join('');
  return { line: place.line - 1, column: before.length };
}
