// What is wrong, as marks in the text with what puts it right.
import { forEachDiagnostic } from '@codemirror/lint';

import { quietly } from './asking.js';
import { ends } from './places.js';

/** So many findings at one place are shown there. */
const MOST = 3;
const RANK = { error: 0, warning: 1, hint: 2 };

/**
 * Findings of one file as CodeMirror has them. A plan may lack fifty things, all told at its head: there the first few are shown,
 * and `more` says in words how many there are besides. `apply` puts a finding's fix in; else only this document is changed.
 */
export function marks(doc, findings, { apply, more, render } = {}) {
  const places = new Map();
  for (const finding of findings) {
    const { line, column, endLine, endColumn } = finding;
    const place = [line, column, endLine, endColumn].join();
    const known = places.get(place);
    if (known === undefined) places.set(place, [finding]);
    else known.push(finding);
  }
  return [...places.values()].flatMap((all) => {
    const shown = all.sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST);
    return shown.map((finding, i) => {
      const rest = i === MOST - 1 ? all.length - MOST : 0;
      const message = [finding.message, ...finding.help, ...(rest > 0 && more ? [more(rest)] : [])].join('\n');
      return {
        ...ends(doc, finding),
        severity: finding.severity,
        source: finding.code,
        message,
        ...(render === undefined ? {} : { renderMessage: () => render(message) }),
        actions: actions(finding, apply),
      };
    });
  });
}

function actions(finding, apply) {
  const { fix } = finding;
  if (fix === undefined || (apply === undefined && fix.file !== finding.file)) return [];
  const here = (view) => view.dispatch({ changes: { ...ends(view.state.doc, fix), insert: fix.replacement } });
  return [{ name: fix.title, apply: (view) => (apply === undefined ? here(view) : apply(finding)) }];
}

function marked(state) {
  const all = [];
  forEachDiagnostic(state, (mark, from, to) => all.push({ ...mark, from, to }));
  return all;
}

/** What is wrong with a file, asked after each change. */
export function lintSource(ask, file, language) {
  const name = typeof file === 'function' ? file : () => file;
  return async (view) => {
    const { doc } = view.state;
    await ask('set', name(), doc.toString());
    const all = await ask('diagnostics', language).catch(quietly());
    // A newer change asks for itself; until then what is marked stays.
    if (all === undefined) return marked(view.state);
    return marks(doc, all.filter((found) => found.file === name()));
  };
}
