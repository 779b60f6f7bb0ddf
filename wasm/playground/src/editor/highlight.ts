// Colours at once, from the shape of the text alone: the same in every tongue of the language.

import { meant } from './tokens';
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

const marks = {
  comment: Decoration.mark({ class: 'tok-comment' }),
  prose: Decoration.mark({ class: 'tok-text' }),
  field: Decoration.mark({ class: 'tok-field' }),
  kind: Decoration.mark({ class: 'tok-kind' }),
  number: Decoration.mark({ class: 'tok-number' }),
  citation: Decoration.mark({ class: 'tok-citation' }),
};
type Mark = keyof typeof marks;

/** A block's head: a kind, perhaps a label, perhaps a title, and a brace. */
const HEAD = /^(\s*)([\p{L}_][\p{L}\p{N}_]*)(?=(?:\s+[\p{L}_§][\p{L}\p{N}_.§ -]*)?(?:\s+"(?:[^"\\]|\\.)*")?\s*\{)/u;
/** A word that stands first without a colon: `bruk std.lov_no`. */
const LEAD = /^(bruk|use)(?=\s)/u;
const PIECE =
  /(?<comment>\/\/.*$)|(?<prose>"(?:[^"\\]|\\.)*"?)|(?<field>[\p{L}_][\p{L}\p{N}_]*(?=:))|(?<citation>§\s?\d+(?:[ -]?[a-z0-9]+)?)|(?<number>(?<![\p{L}\p{N}_])\d[\d_.]*(?:-(?:[HQ]\d|\d\d))*(?:\.\.\d[\d-]*)?)/gu;

function pieces(line: string): [from: number, to: number, mark: Mark][] {
  const prose = /^\s*\|/u.exec(line);
  if (prose) return [[prose[0].length - 1, line.length, 'prose']];
  const found: [number, number, Mark][] = [];
  const head = HEAD.exec(line);
  if (head) found.push([head[1]!.length, head[0].length, 'kind']);
  const lead = LEAD.exec(line);
  if (lead) found.push([0, lead[0].length, 'kind']);
  for (const match of line.matchAll(PIECE)) {
    const [mark] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    if (mark !== undefined) found.push([match.index, match.index + match[0].length, mark as Mark]);
  }
  return found.sort((a, b) => a[0] - b[0]);
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    let end = -1;
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      for (const [start, stop, mark] of pieces(line.text)) {
        if (line.from + start < end) continue;
        end = line.from + stop;
        if (stop > start) builder.add(line.from + start, end, marks[mark]);
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const highlighting: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      // What words mean says more than their shape.
      if (update.state.field(meant, false)) this.decorations = Decoration.none;
      else if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
