// Cells of a table that a question gave, as text.

import type { Cell } from 'plikt';

export function text(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return Array.isArray(cell) ? cell.map(text).join(', ') : String(cell);
}

export function list(cell: Cell | undefined): string[] {
  if (Array.isArray(cell)) return cell.map(text);
  return cell === null || cell === undefined ? [] : [text(cell)];
}
