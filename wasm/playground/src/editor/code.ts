// The editor with colours, findings in the margin and a history for each file.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, Transaction, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Diagnostic, Range } from '../engine/answers';
import type { Project } from '../project/project';
import { words } from '../texts';
import { coded, h } from '../ui/dom';
import type { Editor } from './editor';
import { highlighting } from './highlight';
import { offsetOf, rangeOf } from './positions';
import { continueProse } from './prose';

export class CodeEditor implements Editor {
  readonly element = h('div', { className: 'code' });
  #view: EditorView;
  #states = new Map<string, EditorState>();
  #shown = '';
  #diagnostics: Diagnostic[] = [];

  constructor(
    private readonly project: Project,
    private readonly intelligence: Extension,
    private readonly apply: (diagnostic: Diagnostic) => void,
  ) {
    this.#view = new EditorView({ parent: this.element, state: this.#stateOf(project.active) });
    this.#shown = project.active;
  }

  #stateOf(name: string): EditorState {
    const kept = this.#states.get(name);
    const text = this.project.text(name);
    if (kept !== undefined && kept.doc.toString() === text) return kept;
    const { project } = this;
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        foldGutter({ markerDOM: (open) => h('span', { className: 'fold', textContent: open ? '⌄' : '›' }) }),
        drawSelection(),
        dropCursor(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        lintGutter(),
        highlighting,
        EditorView.lineWrapping,
        EditorState.phrases.of(words().editor.phrases),
        EditorView.contentAttributes.of({
          'aria-label': words().editor.label(name),
          tabindex: '0',
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        Prec.high(keymap.of([{ key: 'Enter', run: continueProse }])),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        this.intelligence,
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (update.transactions.every((transaction) => transaction.annotation(Transaction.remote) === true)) return;
          project.write(name, update.state.doc.toString(), 'editor');
        }),
      ],
    });
  }

  show(): void {
    const name = this.project.active;
    this.#states.set(this.#shown, this.#view.state);
    for (const known of this.#states.keys()) if (!this.project.has(known)) this.#states.delete(known);
    this.#shown = name;
    this.#view.setState(this.#stateOf(name));
    this.#draw();
  }

  take(name: string): void {
    if (name !== this.#shown) return;
    const before = this.#view.state.doc.toString();
    const after = this.project.text(name);
    if (before === after) return;
    // Only what differs is replaced, so that cursor and history stay where they are.
    let start = 0;
    while (start < before.length && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    this.#view.dispatch({
      changes: { from: start, to: before.length - end, insert: after.slice(start, after.length - end) },
      annotations: Transaction.remote.of(true),
    });
  }

  diagnose(diagnostics: Diagnostic[]): void {
    this.#diagnostics = diagnostics;
    this.#draw();
  }

  #draw(): void {
    const { doc } = this.#view.state;
    const marks = fewAtAPlace(this.#diagnostics.filter((diagnostic) => diagnostic.file === this.#shown)).map(
      ({ diagnostic, more }): Mark => {
        const { from, to } = rangeOf(doc, diagnostic);
        const message = [diagnostic.message, ...diagnostic.help, ...(more > 0 ? [words().findings.more(more)] : [])].join('\n');
        return {
          from,
          to,
          severity: diagnostic.severity === 'hint' ? 'hint' : diagnostic.severity,
          message,
          renderMessage: () => h('span', {}, coded(message)),
          source: diagnostic.code,
          actions: diagnostic.fix ? [{ name: diagnostic.fix.title, apply: () => this.apply(diagnostic) }] : [],
        };
      },
    );
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  goTo(range: Pick<Range, 'line' | 'column'> & Partial<Range>): void {
    const { doc } = this.#view.state;
    const from = offsetOf(doc, range.line, range.column);
    const to = range.endLine === undefined ? from : offsetOf(doc, range.endLine, range.endColumn ?? 0);
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

/** So many findings at one place are shown in full there. */
const MOST = 3;

/** A plan may lack fifty things, all reported at its head: there the first few are shown, and how many there are in the list. */
function fewAtAPlace(diagnostics: Diagnostic[]): { diagnostic: Diagnostic; more: number }[] {
  const places = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { line, column, endLine, endColumn } = diagnostic;
    const place = [line, column, endLine, endColumn].join();
    places.set(place, [...(places.get(place) ?? []), diagnostic]);
  }
  const rank = { error: 0, warning: 1, hint: 2 };
  return [...places.values()].flatMap((all) => {
    const sorted = all.sort((a, b) => rank[a.severity] - rank[b.severity]);
    const more = sorted.length - MOST;
    return sorted.slice(0, MOST).map((diagnostic, i) => ({ diagnostic, more: i === MOST - 1 ? Math.max(0, more) : 0 }));
  });
}
