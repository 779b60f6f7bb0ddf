// Lines and columns of the interpreter (from 0, UTF-16 code units) and offsets of a document.

/** A place of the interpreter in a document; the end of the line where that is shorter. */
export function offset(doc, { line, column }) {
  if (line >= doc.lines) return doc.length;
  const at = doc.line(line + 1);
  return Math.min(at.from + column, at.to);
}

/** An offset in a document as a place of the interpreter. */
export function position(doc, at) {
  const line = doc.lineAt(at);
  return { line: line.number - 1, column: at - line.from };
}

/** Both ends of a range of the interpreter. */
export function ends(doc, range) {
  const from = offset(doc, range);
  return { from, to: Math.max(from, offset(doc, { line: range.endLine, column: range.endColumn })) };
}
