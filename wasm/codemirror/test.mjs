// The language package in an editor, with the interpreter beside it. Build first: ../build.sh
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { CompletionContext, currentCompletions, startCompletion } from '@codemirror/autocomplete';
import { foldable } from '@codemirror/language';
import { forEachDiagnostic } from '@codemirror/lint';
import { JSDOM } from 'jsdom';

import { Workspace } from '../npm/node.js';

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
for (const name of ['window', 'Window', 'document', 'MutationObserver', 'Node', 'HTMLElement', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame', 'Range']) {
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
}
// jsdom lays nothing out.
window.Range.prototype.getClientRects = () => [];
window.Range.prototype.getBoundingClientRect = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
after(() => window.close());

const { EditorState } = await import('@codemirror/state');
const { EditorView, runScopeHandlers } = await import('@codemirror/view');
const { completionSource, lineBreak, lintSource, plikt, rendered, theme } = await import('./index.js');

const DOC = 'language: nb\nmål M1 "Færre" { nivå: brukr }\nplan p {\n  bakgrunn:\n    | Først. 🙂\n}\n';

/** Waits until something holds; the time is only a limit. */
async function until(holds) {
  for (let i = 0; i < 500; i += 1) {
    const found = holds();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return assert.fail(`it never held: ${holds}`);
}

function editor(doc) {
  const workspace = new Workspace({ 'plan.plikt': doc });
  const extensions = [plikt({ workspace, file: 'plan.plikt', language: 'nb' }), theme];
  const view = new EditorView({ state: EditorState.create({ doc, extensions }), parent: document.body });
  return { view, workspace, done: () => { view.destroy(); workspace.free(); } };
}

test('words are coloured, what is wrong is marked and can be put right, blocks fold', async () => {
  const { view, workspace, done } = editor(DOC);
  const of = (kind) => [...view.dom.querySelectorAll(`.plikt-${kind}`)].map((element) => element.textContent);
  // At once from the shape of the text; what a word means is known a moment later.
  assert.ok(of('field').includes('nivå') && !of('label').includes('M1'));
  await until(() => of('label').includes('M1'));
  assert.ok(of('kind').includes('mål') && of('field').includes('nivå'));
  const plan = view.state.doc.line(3);
  await until(() => foldable(view.state, plan.from, plan.to));
  assert.deepEqual(foldable(view.state, plan.from, plan.to), { from: plan.to, to: DOC.length - 1 });

  const ask = async (method, ...args) => workspace[method](...args);
  const [found] = await lintSource(ask, 'plan.plikt', 'nb')(view);
  assert.equal(view.state.sliceDoc(found.from, found.to), 'brukr');
  assert.equal(found.source, 'unknown-value');
  found.actions[0].apply(view, found.from, found.to);
  assert.equal(view.state.doc.line(2).text, 'mål M1 "Færre" { nivå: bruker }');
  await until(() => of('value').includes('bruker'));
  done();
});

test('findings reach the editor by themselves', async () => {
  const { view, done } = editor(DOC);
  const marked = await until(() => {
    const all = [];
    forEachDiagnostic(view.state, (found) => all.push(found.source));
    return all.length > 0 && all;
  });
  assert.ok(marked.includes('unknown-value'));
  done();
});

test('completion offers what fits, in the words of the file', async () => {
  const { view, workspace, done } = editor('language: nb\nmål M1 "Færre" { nivå: b }\n');
  const ask = async (method, ...args) => workspace[method](...args);
  const at = view.state.doc.line(2).from + 'mål M1 "Færre" { nivå: b'.length;
  const result = await completionSource(ask, 'plan.plikt', 'nb')(new CompletionContext(view.state, at, false));
  assert.equal(result.from, at - 1);
  assert.ok(result.options.some(({ label, type }) => label === 'bruker' && type === 'enum'));
  view.dispatch({ selection: { anchor: at } });
  startCompletion(view);
  await until(() => currentCompletions(view.state).some(({ label }) => label === 'bruker'));
  done();
});

test('a line break in prose goes on as prose, and a second one ends it', () => {
  const { view, done } = editor(DOC);
  const end = DOC.indexOf('🙂') + 2;
  view.dispatch({ selection: { anchor: end } });
  const press = () => runScopeHandlers(view, new window.KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }), 'editor');
  assert.equal(press(), true);
  assert.equal(view.state.doc.line(6).text, '    | ');
  assert.equal(view.state.selection.main.head, view.state.doc.line(6).to);
  assert.equal(press(), true);
  assert.equal(view.state.doc.line(6).text, '  ');
  assert.equal(press(), false);
  assert.equal(lineBreak(EditorState.create({ doc: 'plan p { }' }), 10), null);
  done();
});

test('the editor and the interpreter agree on line breaks', () => {
  const texts = ['a {\n    | b|\n}\n', '/// x|\n', 'a {\n  b:\n    | |\n}\n', 'a|b\n'];
  for (const text of texts) {
    const at = text.lastIndexOf('|', text.length - 1);
    const cut = text.slice(0, at) + text.slice(at + 1);
    const state = EditorState.create({ doc: cut });
    const workspace = new Workspace({ 'plan.plikt': cut });
    const line = state.doc.lineAt(at);
    const said = workspace.enter('plan.plikt', { line: line.number - 1, column: at - line.from });
    const mine = lineBreak(state, at);
    assert.equal(mine === null, said === null, text);
    if (mine !== null) assert.equal(mine.changes.insert, said.text, text);
    workspace.free();
  }
});

test('what is told is text, never HTML', () => {
  const box = rendered('**a\\*b** · x\n\n<img src=x>\n- `f`', document);
  assert.equal(box.querySelector('strong').textContent, 'a*b');
  assert.equal(box.querySelector('img'), null);
  assert.equal(box.querySelector('code').textContent, 'f');
});
