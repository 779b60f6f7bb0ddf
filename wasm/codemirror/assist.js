// What the interpreter knows of a place: what could stand there, what a word means, where it is declared, and another name for it.
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';

import { quietly } from './asking.js';
import { rendered } from './markdown.js';
import { ends, position } from './places.js';

/** The type that CodeMirror shows an icon for. */
const TYPES = {
  keyword: 'keyword', kind: 'class', field: 'property', label: 'variable', value: 'enum', function: 'function', type: 'type',
  pack: 'namespace', file: 'text',
};

/** What could be written, as CodeMirror wants it. */
export function completionSource(ask, file, language) {
  const name = typeof file === 'function' ? file : () => file;
  return async (context) => {
    // By itself only while a word is being written, or after what asks for one.
    const before = context.matchBefore(/[\p{L}\p{N}_]+/u);
    const after = context.matchBefore(/[:.{[(]\s?/);
    if (!context.explicit && before === null && after === null) return null;
    const { doc } = context.state;
    // What was typed last may not be with the worker yet.
    await ask('set', name(), doc.toString());
    const all = await ask('completion', name(), position(doc, context.pos), language).catch(quietly([]));
    if (all.length === 0 || context.aborted) return null;
    const { from, to } = ends(doc, all[0].replace);
    const options = all.map(({ label, kind, detail, documentation, insert }, i) => ({
      label,
      detail,
      type: TYPES[kind],
      apply: insert,
      // The interpreter puts the likeliest first.
      boost: Math.max(-99, 99 - i),
      ...(documentation === '' ? {} : { info: () => rendered(documentation, globalThis.document) }),
    }));
    return { from, to, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
}

async function told(ask, name, language, doc, at) {
  const found = await ask('hover', name(), position(doc, at), language).catch(quietly(null));
  return found === null || found.markdown === '' ? null : found;
}

/** What a word means, where the pointer rests on it. */
export const hover = (ask, name, language) =>
  hoverTooltip(
    async (view, at) => {
      const { doc } = view.state;
      const found = await told(ask, name, language, doc, at);
      if (found === null || view.state.doc !== doc) return null;
      const { from, to } = ends(doc, found.range);
      return { pos: from, end: to, above: true, create: () => ({ dom: rendered(found.markdown, view.dom.ownerDocument) }) };
    },
    { hoverTime: 350 },
  );

/** Edits of one file, put into its editor. */
function edit(view, file, edits) {
  const own = edits.filter((one) => one.file === file);
  view.dispatch({ changes: own.map(({ range, text }) => ({ ...ends(view.state.doc, range), insert: text })) });
}

async function goToDefinition(view, ask, name, host, at) {
  const found = await ask('definition', name(), position(view.state.doc, at)).catch(quietly(null));
  if (found === null) return;
  if (host.goTo !== undefined) host.goTo(found);
  else if (found.file === name()) {
    const { from, to } = ends(view.state.doc, found.range);
    view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  }
}

async function rename(view, ask, name, language, host) {
  const file = name();
  const place = position(view.state.doc, view.state.selection.main.head);
  await ask('set', file, view.state.doc.toString());
  const { label } = await ask('prepareRename', file, place, language);
  const wanted = (await host.askName(label))?.normalize('NFC');
  if (wanted === undefined || wanted === label) return;
  const edits = await ask('renameEdits', file, place, wanted, language);
  if (host.edit === undefined) edit(view, file, edits);
  else host.edit(edits, label, wanted);
  view.focus();
}

/** F12, Ctrl and a click: where a name is declared. Alt F1: what a word means, told by `say`. F2: another name everywhere. */
export function keys(ask, name, language, host) {
  const run = (work) => {
    // A refusal is told; what was overtaken or lost is not.
    work.catch(quietly()).catch((error) => {
      if (typeof error?.code !== 'string') throw error;
      host.say?.(error.message);
    });
    return true;
  };
  const bindings = [{ key: 'F12', run: (view) => run(goToDefinition(view, ask, name, host, view.state.selection.main.head)) }];
  if (host.askName !== undefined) bindings.push({ key: 'F2', run: (view) => run(rename(view, ask, name, language, host)) });
  if (host.say !== undefined) {
    const say = async (view) => {
      const found = await told(ask, name, language, view.state.doc, view.state.selection.main.head);
      if (found !== null) host.say(rendered(found.markdown, view.dom.ownerDocument).textContent);
    };
    bindings.push({ key: 'Alt-F1', run: (view) => run(say(view)) });
  }
  return [
    keymap.of(bindings),
    EditorView.domEventHandlers({
      click: (event, view) => {
        if (!(event.ctrlKey || event.metaKey)) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        return at === null ? false : run(goToDefinition(view, ask, name, host, at));
      },
    }),
  ];
}
