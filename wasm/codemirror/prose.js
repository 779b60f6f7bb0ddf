// Enter inside prose begins the next line of the prose; on a line of prose that is empty, it ends it.
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** A line break. Decided by the line alone, as a key must not wait for an answer; the interpreter decides the same (`enter`). */
export function lineBreak(state, at) {
  const line = state.doc.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  const prose = /^(\s*)(\||\/\/\/)(.*)$/s.exec(before);
  if (prose === null) return null;
  const [, indent, mark, words] = prose;
  if (words.trim() === '' && at === line.to) {
    const outer = mark === '|' && indent.endsWith('  ') ? indent.slice(0, -2) : indent;
    return { changes: { from: line.from, to: at, insert: outer }, selection: { anchor: line.from + outer.length } };
  }
  const insert = `\n${indent}${mark} `;
  return { changes: { from: at, insert }, selection: { anchor: at + insert.length } };
}

export const enter = Prec.high(keymap.of([{
  key: 'Enter',
  run: (view) => {
    const { main } = view.state.selection;
    const change = main.empty && !view.state.readOnly ? lineBreak(view.state, main.head) : null;
    if (change === null) return false;
    view.dispatch({ ...change, scrollIntoView: true, userEvent: 'input' });
    return true;
  },
}]));
