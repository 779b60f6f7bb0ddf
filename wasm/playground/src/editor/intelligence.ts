// What the module knows about the place of the cursor: what could stand there, what a word means, where it is declared, and
// another name for it everywhere.

import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, type Command, type Tooltip } from '@codemirror/view';
import type { Context } from '../app/context';
import { Died, Outdated, Refusal, start } from '../engine/client';
import { words } from '../texts';
import { askText, notify } from '../ui/dialog';
import { markdown } from './markdown';
import { offsetIn, placeOf, rangeOf } from './positions';
import { meaning } from './tokens';

export function intelligence(context: Context): Extension {
  const file = () => context.project.active;
  return [
    meaning(context, file),
    autocompletion({ icons: false, override: [(asked) => complete(context, asked)] }),
    hoverTooltip((view, at) => told(context, view, at), { hoverTime: 350 }),
    keymap.of([
      { key: 'F2', run: (view) => begin(rename(context, view)) },
      { key: 'F12', run: (view) => begin(define(context, view, view.state.selection.main.head)) },
      { key: 'Alt-F1', run: hoverAtCursor(context) },
    ]),
    EditorView.domEventHandlers({
      click: (event, view) => {
        if (!(event.ctrlKey || event.metaKey)) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        return at === null ? false : begin(define(context, view, at));
      },
    }),
  ];
}

function begin(work: Promise<unknown>): boolean {
  start(work);
  return true;
}

/** A question at a place; nothing where the answer came too late or there is none. */
async function quietly<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Outdated || error instanceof Died || error instanceof Refusal) return null;
    throw error;
  }
}

async function complete({ engine, project, settings }: Context, asked: CompletionContext): Promise<CompletionResult | null> {
  const { doc } = asked.state;
  const before = asked.matchBefore(/[\p{L}\p{N}_.]*/u);
  // By itself only while a word is being written, or after what asks for one.
  const previous = doc.sliceString(Math.max(0, asked.pos - 2), asked.pos);
  if (!asked.explicit && (before === null || before.from === before.to) && !/[:[{(] ?$/u.test(previous)) return null;
  const file = project.active;
  // What was typed last may not be with the worker yet.
  engine.set(file, doc.toString());
  const { line, column } = placeOf(doc, asked.pos);
  const all = await quietly(engine.ask('completion', [file, line, column, settings.language]));
  const [first] = all ?? [];
  if (all === null || first === undefined || asked.aborted) return null;
  const { from, to } = rangeOf(doc, first.replace);
  const options = all.map((one, i): Completion => ({
    label: one.label,
    apply: one.insert,
    detail: one.detail,
    type: one.kind,
    // The module puts the likeliest first.
    boost: Math.max(-99, 99 - i),
    ...(one.documentation === '' ? {} : { info: () => markdown(one.documentation) }),
  }));
  return { from, to, options, validFor: /^[\p{L}\p{N}_]*$/u };
}

async function told({ engine, project, settings }: Context, view: EditorView, at: number): Promise<Tooltip | null> {
  const { doc } = view.state;
  const { line, column } = placeOf(doc, at);
  const hover = await quietly(engine.ask('hover', [project.active, line, column, settings.language]));
  if (hover === null || hover.markdown === '') return null;
  const { from, to } = rangeOf(doc, hover.range);
  return { pos: from, end: to, above: true, create: () => ({ dom: markdown(hover.markdown) }) };
}

/** The same by keyboard, as a notice that is read out. */
function hoverAtCursor(context: Context): Command {
  return (view) =>
    begin(
      told(context, view, view.state.selection.main.head).then((tooltip) => {
        const text = tooltip?.create(view).dom.textContent;
        if (text) notify(text);
      }),
    );
}

async function define({ engine, project, goTo }: Context, view: EditorView, at: number): Promise<void> {
  const { line, column } = placeOf(view.state.doc, at);
  const found = await quietly(engine.ask('definition', [project.active, line, column]));
  if (found === null) return;
  if (project.has(found.file)) goTo({ file: found.file, ...found.range });
  else notify(words().editor.ofPack(found.file));
}

async function rename({ engine, project, settings }: Context, view: EditorView): Promise<void> {
  const said = words().editor;
  const file = project.active;
  const { line, column } = placeOf(view.state.doc, view.state.selection.main.head);
  engine.set(file, view.state.doc.toString());
  try {
    const { label } = await engine.ask('prepareRename', [file, line, column, settings.language]);
    const name = await askText(said.renameTitle, said.renameLabel, label, said.rename);
    if (name === undefined || name === label) return;
    const edits = await engine.ask('renameEdits', [file, line, column, name.normalize('NFC'), settings.language]);
    // From the end of each file to its beginning, so that the places of the others stay true.
    const ordered = [...edits].sort((a, b) => b.range.line - a.range.line || b.range.column - a.range.column);
    for (const { file: at, range, text } of ordered) {
      const before = project.text(at);
      const [from, to] = [offsetIn(before, range.line, range.column), offsetIn(before, range.endLine, range.endColumn)];
      project.write(at, before.slice(0, from) + text + before.slice(to), 'elsewhere');
    }
    notify(said.renamed(label, name, edits.length));
  } catch (error) {
    if (error instanceof Refusal) notify(error.message);
    else throw error;
  }
  view.focus();
}
