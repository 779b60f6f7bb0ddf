// plikt in CodeMirror 6. Everything that is known of the language is asked of the interpreter, in a worker or beside the page.
import { autocompletion } from '@codemirror/autocomplete';
import { foldService } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';

import { asking } from './asking.js';
import { completionSource, hover, keys } from './assist.js';
import { colours, fileName, folds } from './colours.js';
import { lintSource } from './findings.js';
import { enter } from './prose.js';

export { completionSource } from './assist.js';
export { decorations, fileName, pieces } from './colours.js';
export { lintSource, marks } from './findings.js';
export { rendered } from './markdown.js';
export { ends, offset, position } from './places.js';
export { lineBreak } from './prose.js';

const folding = foldService.of((state, start, end) => {
  const found = state.field(folds, false)?.find(({ from }) => from >= start && from <= end);
  return found === undefined ? null : found;
});

/**
 * Everything for one file. `client` is a worker's client, or `workspace` one of the page itself; `language` is that of the
 * reader. The colours are classes, `plikt-keyword` and so on: see `theme`. A page that has several files, and finds what is wrong
 * in all of them at once, leaves out `findings` and shows them by `marks`; with `sync: false` it gives the interpreter the texts
 * itself. `host` is what the page does: `askName`, `edit`, `goTo`, `say`.
 */
export function plikt({ client, workspace, file = 'plan.plikt', language = '', findings = true, sync = true, host = {} }) {
  const ask = asking({ client, workspace });
  const name = typeof file === 'function' ? file : () => file;
  return [
    fileName.of(name()),
    colours(ask, name, sync),
    folding,
    enter,
    autocompletion({ icons: false, override: [completionSource(ask, name, language)] }),
    findings ? linter(lintSource(ask, name, language)) : [],
    hover(ask, name, language),
    keys(ask, name, language, host),
  ];
}

/** Colours that have a contrast of at least 4.5 on white. */
export const theme = EditorView.baseTheme({
  '&light .plikt-keyword, &light .plikt-operator': { color: '#8a1f6a' },
  '&light .plikt-kind': { color: '#0b4f8a', fontWeight: 'bold' },
  '&light .plikt-field': { color: '#0b5c5c' },
  '&light .plikt-label': { color: '#7a3e00' },
  '&light .plikt-value, &light .plikt-type, &light .plikt-function, &light .plikt-unit': { color: '#5a3ea8' },
  '&light .plikt-number, &light .plikt-date': { color: '#8a3b00' },
  '&light .plikt-citation': { color: '#00594f', textDecoration: 'underline' },
  '&light .plikt-comment, &light .plikt-documentation': { color: '#5c5c5c', fontStyle: 'italic' },
  '&dark .plikt-keyword, &dark .plikt-operator': { color: '#f0a0d8' },
  '&dark .plikt-kind': { color: '#8ec7ff', fontWeight: 'bold' },
  '&dark .plikt-field': { color: '#7fdbd4' },
  '&dark .plikt-label': { color: '#f2b880' },
  '&dark .plikt-value, &dark .plikt-type, &dark .plikt-function, &dark .plikt-unit': { color: '#c9b6ff' },
  '&dark .plikt-number, &dark .plikt-date': { color: '#ffb58a' },
  '&dark .plikt-citation': { color: '#7fe0cf', textDecoration: 'underline' },
  '&dark .plikt-comment, &dark .plikt-documentation': { color: '#b0b0b0', fontStyle: 'italic' },
});
