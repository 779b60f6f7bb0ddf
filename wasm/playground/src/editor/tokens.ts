// Colours by what words are, as the module has it. They come a moment after the text; until then the colours of before move
// along with it.

import { RangeSet, RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Text } from '@codemirror/state';
import type { Context } from '../app/context';
import { start } from '../engine/client';

/** The order in which the module numbers its kinds of tokens. */
let kinds: string[] | undefined;

const found = StateEffect.define<DecorationSet>();

/** Nothing until the first answer: then the colours by shape step back. */
export const meant = StateField.define<DecorationSet | null>({
  create: () => null,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(found)) return effect.value;
    return value?.map(transaction.changes) ?? null;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value ?? RangeSet.empty),
});

const marks = new Map<string, Decoration>();

function mark(kind: string): Decoration {
  const known = marks.get(kind) ?? Decoration.mark({ class: `tok-${kind}` });
  marks.set(kind, known);
  return known;
}

function decorated(doc: Text, tokens: number[], names: string[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let last = -1;
  for (let i = 0; i + 3 < tokens.length; i += 4) {
    const [line = 0, column = 0, length = 0, kind = 0] = tokens.slice(i, i + 4);
    if (line >= doc.lines) break;
    const from = doc.line(line + 1).from + column;
    const to = Math.min(from + length, doc.length);
    if (from < last || to <= from) continue;
    builder.add(from, to, mark(names[kind] ?? 'name'));
    last = to;
  }
  return builder.finish();
}

const PAUSE = 80;

export function meaning({ engine, project }: Context, file: () => string): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      #timer: ReturnType<typeof setTimeout>;
      constructor(private readonly view: EditorView) {
        this.#timer = setTimeout(() => start(this.#ask()), 0);
      }
      update(update: ViewUpdate): void {
        if (!update.docChanged) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => start(this.#ask()), PAUSE);
      }
      async #ask(): Promise<void> {
        const { doc } = this.view.state;
        const name = file();
        engine.set(name, project.text(name));
        const names = (kinds ??= await engine.ask('tokenKinds', []));
        const tokens = await engine.ask('tokens', [name]);
        if (this.view.state.doc === doc) this.view.dispatch({ effects: found.of(decorated(doc, tokens, names)) });
      }
      destroy(): void {
        clearTimeout(this.#timer);
      }
    },
  );
  return [meant, plugin];
}
