// Colours. At once from the shape of the text alone, the same in every tongue of the language; a moment later, for what is in
// view, from what the interpreter knows of each word. Each kind of word is a class, `plikt-KIND`.
import { Facet, RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';

import { quietly } from './asking.js';
import { ends, offset } from './places.js';

const marks = new Map();

function mark(kind) {
  const known = marks.get(kind) ?? Decoration.mark({ class: `plikt-${kind}` });
  marks.set(kind, known);
  return known;
}

/** Tokens of the interpreter as decorations. */
export function decorations(doc, tokens) {
  const builder = new RangeSetBuilder();
  let last = -1;
  for (const { line, column, length, kind } of tokens) {
    if (line >= doc.lines) break;
    const from = offset(doc, { line, column });
    const to = Math.min(from + length, doc.length);
    if (from < last || to <= from) continue;
    builder.add(from, to, mark(kind));
    last = to;
  }
  return builder.finish();
}

const setTokens = StateEffect.define();
const setFolds = StateEffect.define();

/** What the interpreter knows: decorations, and from where to where they are all there are. */
const meant = StateField.define({
  create: () => ({ marks: Decoration.none, from: 0, to: -1 }),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTokens)) return effect.value;
    if (!transaction.docChanged) return value;
    const { changes } = transaction;
    const to = value.to < 0 ? -1 : changes.mapPos(value.to, 1);
    return { marks: value.marks.map(changes), from: changes.mapPos(value.from, -1), to };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
});

/** The blocks of the interpreter that can be folded. */
export const folds = StateField.define({
  create: () => [],
  update(known, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFolds)) return effect.value;
    if (!transaction.docChanged) return known;
    return known.map(({ from, to }) => ({ from: transaction.changes.mapPos(from), to: transaction.changes.mapPos(to) }));
  },
});

/** A block's head: a kind, perhaps a label, perhaps a title, and a brace. */
const HEAD = /^(\s*)([\p{L}_][\p{L}\p{N}_]*)(?=(?:\s+[\p{L}_§][\p{L}\p{N}_.§ -]*)?(?:\s+"(?:[^"\\]|\\.)*")?\s*\{)/u;
/** A word that stands first without a colon: `bruk std.lov_no`. */
const LEAD = /^(bruk|use)(?=\s)/u;
const PIECE =
  /(?<comment>\/\/.*$)|(?<text>"(?:[^"\\]|\\.)*"?)|(?<field>[\p{L}_][\p{L}\p{N}_]*(?=:))|(?<citation>§\s?\d+(?:[ -]?[a-z0-9]+)?)|(?<number>(?<![\p{L}\p{N}_])\d[\d_.]*(?:-(?:[HQ]\d|\d\d))*(?:\.\.\d[\d-]*)?)/gu;

/** The pieces of a line by their shape: `[from, to, kind]`. */
export function pieces(line) {
  const prose = /^\s*\|/u.exec(line);
  if (prose) return [[prose[0].length - 1, line.length, 'text']];
  const found = [];
  const head = HEAD.exec(line);
  if (head) found.push([head[1].length, head[0].length, 'kind']);
  const lead = LEAD.exec(line);
  if (lead) found.push([0, lead[0].length, 'kind']);
  for (const match of line.matchAll(PIECE)) {
    const [kind] = Object.entries(match.groups).find(([, text]) => text !== undefined) ?? [];
    if (kind !== undefined) found.push([match.index, match.index + match[0].length, kind]);
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** The lines in view, but those that the interpreter has told of. */
function shaped(view) {
  const { doc } = view.state;
  const known = view.state.field(meant);
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      at = line.to + 1;
      if (line.from >= known.from && line.to <= known.to) continue;
      let end = -1;
      for (const [start, stop, kind] of pieces(line.text)) {
        if (start < end || stop <= start) continue;
        end = stop;
        builder.add(line.from + start, line.from + stop, mark(kind));
      }
    }
  }
  return builder.finish();
}

const shapes = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = shaped(view);
    }
    update(update) {
      const told = update.startState.field(meant, false) !== update.state.field(meant);
      if (update.docChanged || update.viewportChanged || told) this.decorations = shaped(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations ?? RangeSet.empty },
);

/** So long after the last change words are asked for, in milliseconds, and blocks. */
const [PAUSE, PAUSE_OF_FOLDS] = [40, 300];
/** So many lines above and below what is in view are asked for too. */
const AROUND = 30;

/** Asks for words and blocks after changes, and for words that come into view. With `sync`, gives the interpreter the text, too. */
function following(ask, file, sync) {
  return ViewPlugin.fromClass(
    class {
      constructor(view) {
        this.view = view;
        this.give();
        this.words = setTimeout(() => this.askWords(), 0);
        this.blocks = setTimeout(() => this.askBlocks(), 0);
      }
      update(update) {
        if (update.docChanged) this.give();
        if (update.docChanged || (update.viewportChanged && this.isNew())) {
          clearTimeout(this.words);
          this.words = setTimeout(() => this.askWords(), PAUSE);
        }
        if (update.docChanged) {
          clearTimeout(this.blocks);
          this.blocks = setTimeout(() => this.askBlocks(), PAUSE_OF_FOLDS);
        }
      }
      destroy() {
        this.gone = true;
        clearTimeout(this.words);
        clearTimeout(this.blocks);
      }
      give() {
        if (sync) ask('set', file(), this.view.state.doc.toString()).catch(quietly());
      }
      isNew() {
        const { from, to } = this.view.viewport;
        const known = this.view.state.field(meant);
        return from < known.from || to > known.to;
      }
      async askWords() {
        const { doc } = this.view.state;
        const { from, to } = this.view.viewport;
        const first = Math.max(1, doc.lineAt(from).number - AROUND);
        const last = Math.min(doc.lines, doc.lineAt(to).number + AROUND);
        const tokens = await ask('tokens', file(), first - 1, last - 1).catch(quietly());
        // An answer to a text that has changed meanwhile is of no use; the change asks for itself.
        if (tokens === undefined || this.gone || this.view.state.doc !== doc) return;
        const value = { marks: decorations(doc, tokens), from: doc.line(first).from, to: doc.line(last).to };
        this.view.dispatch({ effects: setTokens.of(value) });
      }
      async askBlocks() {
        const { doc } = this.view.state;
        const folding = await ask('folding', file()).catch(quietly());
        if (folding === undefined || this.gone || this.view.state.doc !== doc) return;
        const found = folding.map(({ range }) => ends(doc, range)).filter(({ from, to }) => to > from);
        this.view.dispatch({ effects: setFolds.of(found) });
      }
    },
  );
}

/** The file that an editor shows. */
export const fileName = Facet.define({ combine: (names) => names[0] ?? 'plan.plikt' });

/** Colours by shape and by meaning, and what can be folded. */
export const colours = (ask, file, sync) => [meant, folds, shapes, following(ask, file, sync)];
