// plikt in CodeMirror 6. Everything that is known of the language is asked of the interpreter, in a worker or beside the page.
import { autocompletion } from '@codemirror/autocomplete';
import { foldService } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { Facet, Prec, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, hoverTooltip, keymap } from '@codemirror/view';

/** Asks the interpreter: over a client of a worker, or a workspace of the page itself. */
function asking({ client, workspace }) {
  if (client !== undefined) return (method, ...args) => client.request(method, args);
  return async (method, ...args) => workspace[method](...args);
}

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

const ends = (doc, range) => ({
  from: offset(doc, range),
  to: offset(doc, { line: range.endLine, column: range.endColumn }),
});

const setTokens = StateEffect.define();
const setFolds = StateEffect.define();

const colours = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTokens)) return effect.value;
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const folds = StateField.define({
  create: () => [],
  update(known, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFolds)) return effect.value;
    if (!transaction.docChanged) return known;
    return known.map(({ from, to }) => ({ from: transaction.changes.mapPos(from), to: transaction.changes.mapPos(to) }));
  },
});

/** Each token gets the class `plikt-KIND`. */
export function decorations(doc, tokens) {
  const builder = new RangeSetBuilder();
  for (const { line, column, length, kind } of tokens) {
    const from = offset(doc, { line, column });
    const to = Math.min(from + length, doc.length);
    if (to > from) builder.add(from, to, Decoration.mark({ class: `plikt-${kind}` }));
  }
  return builder.finish();
}

/** Keeps the interpreter's text that of the document, and asks for colours and folds after each change. */
function following(ask, file) {
  return ViewPlugin.fromClass(
    class {
      constructor(view) {
        this.view = view;
        this.sent(view.state.doc);
      }
      update(update) {
        if (update.docChanged) this.sent(update.state.doc);
      }
      destroy() {
        this.gone = true;
      }
      async sent(doc) {
        try {
          const set = ask('set', file, doc.toString());
          const [, tokens, folding] = await Promise.all([set, ask('tokens', file), ask('folding', file)]);
          // An answer to a text that has changed meanwhile is of no use; the change asks for itself.
          if (this.gone || this.view.state.doc !== doc) return;
          const found = folding.map(({ range }) => ends(doc, range)).filter(({ from, to }) => to > from);
          this.view.dispatch({ effects: [setTokens.of(decorations(doc, tokens)), setFolds.of(found)] });
        } catch (error) {
          if (error.code !== 'outdated' && error.code !== 'cancelled') throw error;
        }
      }
    },
  );
}

const outdated = (fallback) => (error) => {
  if (error.code === 'outdated' || error.code === 'cancelled') return fallback;
  throw error;
};

/** The type that CodeMirror shows an icon for. */
const TYPES = {
  keyword: 'keyword', kind: 'class', field: 'property', label: 'variable', value: 'enum', function: 'function', type: 'type',
  pack: 'namespace', file: 'text',
};

/** What could be written, as CodeMirror wants it. */
export function completionSource(ask, file, language) {
  return async (context) => {
    const before = context.matchBefore(/[\p{L}\p{N}_]+/u);
    const after = context.matchBefore(/[:.{[(]\s?/);
    if (!context.explicit && before === null && after === null) return null;
    const { doc } = context.state;
    const all = await ask('completion', file, position(doc, context.pos), language).catch(outdated([]));
    if (all.length === 0 || context.aborted) return null;
    const { from, to } = ends(doc, all[0].replace);
    const options = all.map(({ label, kind, detail, documentation, insert }, i) => ({
      label, detail, type: TYPES[kind], apply: insert, info: documentation || undefined, boost: -Math.min(i, 99),
    }));
    return { from, to, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
}

/** What is wrong, with a fix to choose where there is one. */
export function lintSource(ask, file, language) {
  return async (view) => {
    const { doc } = view.state;
    await ask('set', file, doc.toString());
    const all = await ask('diagnostics', language).catch(outdated([]));
    return all.filter((found) => found.file === file).map((found) => ({
      ...ends(doc, found),
      severity: found.severity === 'hint' ? 'hint' : found.severity,
      source: found.code,
      message: [found.message, ...found.help].join('\n'),
      actions: found.fix === undefined || found.fix.file !== file ? [] : [{
        name: found.fix.title,
        apply: (target) => {
          target.dispatch({ changes: { ...ends(target.state.doc, found.fix), insert: found.fix.replacement } });
        },
      }],
    }));
  };
}

/** Text with the few marks that the interpreter uses, as elements; nothing in it is taken for HTML. */
export function rendered(markdown, document) {
  const box = document.createElement('div');
  box.className = 'plikt-hover';
  for (const paragraph of markdown.split('\n\n')) {
    const element = document.createElement('p');
    for (const [i, line] of paragraph.split('\n').entries()) {
      if (i > 0) element.append(document.createElement('br'));
      for (const part of line.split(/(\*\*(?:\\.|[^*\\])+\*\*|`[^`]+`)/)) {
        const plain = part.replace(/^(\*\*|`)|(\*\*|`)$/g, '').replace(/\\(.)/g, '$1');
        if (part.startsWith('**')) element.append(Object.assign(document.createElement('strong'), { textContent: plain }));
        else if (part.startsWith('`')) element.append(Object.assign(document.createElement('code'), { textContent: plain }));
        else element.append(part.replace(/\\(.)/g, '$1'));
      }
    }
    box.append(element);
  }
  return box;
}

const hover = (ask, file, language) => hoverTooltip(async (view, at) => {
  const { doc } = view.state;
  const found = await ask('hover', file, position(doc, at), language).catch(outdated(null));
  if (found === null) return null;
  const { from, to } = ends(doc, found.range);
  return { pos: from, end: to, above: true, create: ({ dom }) => ({ dom: rendered(found.markdown, dom.ownerDocument) }) };
});

/** A line break: prose goes on as prose. Decided by the line alone, as a key must not wait for an answer. */
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

const enter = Prec.high(keymap.of([{
  key: 'Enter',
  run: (view) => {
    const { main } = view.state.selection;
    const change = main.empty ? lineBreak(view.state, main.head) : null;
    if (change === null) return false;
    view.dispatch({ ...change, scrollIntoView: true, userEvent: 'input' });
    return true;
  },
}]));

const folding = foldService.of((state, start, end) => {
  const found = state.field(folds, false)?.find(({ from }) => from >= start && from <= end);
  return found === undefined ? null : found;
});

/** The file that an editor shows. */
export const fileName = Facet.define({ combine: (names) => names[0] ?? 'plan.plikt' });

/**
 * Everything for one file. `client` is a worker's client, or `workspace` one of the page itself; `language` is that of the
 * reader. The colours are classes, `plikt-keyword` and so on: see `theme`.
 */
export function plikt({ client, workspace, file = 'plan.plikt', language = '' }) {
  const ask = asking({ client, workspace });
  return [
    fileName.of(file),
    colours,
    folds,
    following(ask, file),
    folding,
    enter,
    autocompletion({ override: [completionSource(ask, file, language)] }),
    linter(lintSource(ask, file, language)),
    hover(ask, file, language),
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
