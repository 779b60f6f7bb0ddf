// The editor with colours, findings in the margin and a history for each file.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
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
import type { Diagnostic, Range } from 'plikt';
import { ends, marks } from 'plikt-codemirror';
import { NONE, type Findings } from '../engine/findings';
import type { Project } from '../project/project';
import { words } from '../texts';
import { coded, h } from '../ui/dom';
import type { Editor } from './editor';

export class CodeEditor implements Editor {
  readonly element = h('div', { className: 'code' });
  #view: EditorView;
  #states = new Map<string, EditorState>();
  #shown = '';
  #found: Findings = NONE;

  constructor(
    private readonly project: Project,
    private readonly intelligence: Extension,
    private readonly apply: (diagnostic: Diagnostic) => void,
    private readonly onScroll: () => void,
    /** Go on to the next of many findings, of which not all are marked. */
    private readonly onNext: (line: number, column: number) => void,
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
        EditorView.lineWrapping,
        EditorState.phrases.of(words().editor.phrases),
        EditorView.contentAttributes.of({
          'aria-label': words().editor.label(name),
          tabindex: '0',
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        keymap.of([{ key: 'F8', run: () => this.#next() }]),
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
          if (update.viewportChanged) this.onScroll();
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

  get view(): [number, number] {
    const { doc } = this.#view.state;
    const { from, to } = this.#view.viewport;
    return [doc.lineAt(Math.min(from, doc.length)).number - 1, doc.lineAt(Math.min(to, doc.length)).number - 1];
  }

  diagnose(found: Findings): void {
    this.#found = found;
    this.#draw();
  }

  #draw(): void {
    const { state } = this.#view;
    const own = this.#found.marks.filter(({ file }) => file === this.#shown);
    const shown = marks(state.doc, own, {
      apply: this.apply,
      more: words().findings.more,
      render: (message) => h('span', {}, coded(message)),
    });
    this.#view.dispatch(setDiagnostics(state, shown));
  }

  /** Where every finding is marked, the editor knows the next one itself. */
  #next(): boolean {
    if (!this.#found.isCut) return false;
    const { doc, selection } = this.#view.state;
    const line = doc.lineAt(selection.main.head);
    this.onNext(line.number - 1, selection.main.head - line.from);
    return true;
  }

  goTo(range: Pick<Range, 'line' | 'column'> & Partial<Range>): void {
    const { doc } = this.#view.state;
    const { line, column, endLine = line, endColumn = column } = range;
    const { from, to } = ends(doc, { line, column, endLine, endColumn });
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
