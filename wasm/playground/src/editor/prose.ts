// Enter inside prose begins the next line of the prose; on a line of prose that is empty, it ends it.

import type { StateCommand } from '@codemirror/state';

export const continueProse: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  if (!main.empty || state.readOnly) return false;
  const line = state.doc.lineAt(main.head);
  const bar = /^(\s*)\| ?/u.exec(line.text);
  if (bar === null || main.head < line.from + bar[0].trimEnd().length) return false;
  const isEmpty = line.text.trim() === '|';
  if (isEmpty) {
    // The first empty line is a paragraph's end and stays; a second one means that the prose is over.
    const before = line.number > 1 ? state.doc.line(line.number - 1).text.trim() : '';
    if (before === '|' || !before.startsWith('|')) {
      dispatch(state.update({ changes: { from: line.from, to: line.to, insert: bar[1] ?? '' }, userEvent: 'input' }));
      return true;
    }
  }
  const insert = `\n${bar[1] ?? ''}| `;
  dispatch(
    state.update({
      changes: { from: main.head, insert },
      selection: { anchor: main.head + insert.length },
      scrollIntoView: true,
      userEvent: 'input',
    }),
  );
  return true;
};
