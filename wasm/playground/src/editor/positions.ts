// Lines and columns of the module (from 0, UTF-16 units) and offsets of a text.

import type { Text } from '@codemirror/state';
import type { Range, ReportPlace } from '../engine/answers';

export function offsetOf(doc: Text, line: number, column: number): number {
  if (line >= doc.lines) return doc.length;
  const found = doc.line(line + 1);
  return Math.min(found.from + column, found.to);
}

export function placeOf(doc: Text, offset: number): { line: number; column: number } {
  const line = doc.lineAt(offset);
  return { line: line.number - 1, column: offset - line.from };
}

export function rangeOf(doc: Text, range: Range): { from: number; to: number } {
  const from = offsetOf(doc, range.line, range.column);
  return { from, to: Math.max(from, offsetOf(doc, range.endLine, range.endColumn)) };
}

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
