// plikt in Monaco. Everything that is shown comes from the interpreter, over a client of a worker or a workspace of the page.
import { Findings, Watch } from 'plikt/findings';

import { CONFIGURATION, KINDS, OUTLINE, RULES } from './looks.js';

export { RULES };

/** The models that are attached, with how each asks. */
const attached = new WeakMap();
const registered = new WeakSet();

const place = ({ lineNumber, column }) => ({ line: lineNumber - 1, column: column - 1 });
const range = ({ line, column, endLine, endColumn }) => ({
  startLineNumber: line + 1, startColumn: column + 1, endLineNumber: endLine + 1, endColumn: endColumn + 1,
});

/** A request that another took the place of, or that was taken back, has no answer. */
async function answer(model, fallback, ask) {
  const plikt = attached.get(model);
  if (plikt === undefined) return fallback;
  try {
    return await ask(plikt);
  } catch (error) {
    if (error.code === 'outdated' || error.code === 'cancelled') return fallback;
    throw error;
  }
}

/** Edits of this model's file; those of other files are told to the host. */
function edits(plikt, model, all) {
  const own = all.filter(({ file }) => file === plikt.file);
  return { edits: own.map((edit) => ({ resource: model.uri, versionId: undefined, textEdit: { range: range(edit.range), text: edit.text } })) };
}

const PROVIDERS = {
  CompletionItemProvider: (monaco) => ({
    triggerCharacters: [':', '.', '{', '[', '(', ' '],
    provideCompletionItems: (model, at) =>
      answer(model, { suggestions: [] }, async ({ ask, file, language }) => ({
        suggestions: (await ask('completion', file, place(at), language)).map((one, i) => ({
          label: { label: one.label, description: one.detail },
          kind: monaco.languages.CompletionItemKind[KINDS[one.kind]],
          documentation: { value: one.documentation },
          insertText: one.insert,
          range: range(one.replace),
          // What is likeliest stands first.
          sortText: String(i).padStart(5, '0'),
        })),
      })),
  }),
  HoverProvider: () => ({
    provideHover: (model, at) =>
      answer(model, null, async ({ ask, file, language }) => {
        const hover = await ask('hover', file, place(at), language);
        return hover && { range: range(hover.range), contents: [{ value: hover.markdown }] };
      }),
  }),
  DefinitionProvider: () => ({
    provideDefinition: (model, at) =>
      answer(model, null, async ({ ask, file, uri }) => {
        const found = await ask('definition', file, place(at));
        const resource = found && uri(found.file);
        return resource ? { uri: resource, range: range(found.range) } : null;
      }),
  }),
  ReferenceProvider: () => ({
    provideReferences: (model, at) =>
      answer(model, [], async ({ ask, file, uri }) => {
        const found = await ask('references', file, place(at));
        return found.flatMap((one) => (uri(one.file) ? [{ uri: uri(one.file), range: range(one.range) }] : []));
      }),
  }),
  RenameProvider: () => ({
    provideRenameEdits: (model, at, name) =>
      answer(model, { edits: [] }, async (plikt) => {
        try {
          const all = await plikt.ask('renameEdits', plikt.file, place(at), name, plikt.language);
          plikt.elsewhere(all.filter(({ file }) => file !== plikt.file));
          return edits(plikt, model, all);
        } catch (error) {
          return { edits: [], rejectReason: error.message };
        }
      }),
    resolveRenameLocation: (model, at) =>
      answer(model, { rejectReason: '' }, async ({ ask, file, language }) => {
        try {
          const found = await ask('prepareRename', file, place(at), language);
          return { range: range(found.range), text: found.label };
        } catch (error) {
          return { range: range({ ...place(at), endLine: at.lineNumber - 1, endColumn: at.column - 1 }), text: '', rejectReason: error.message };
        }
      }),
  }),
  DocumentSymbolProvider: (monaco) => ({
    provideDocumentSymbols: (model) =>
      answer(model, [], async ({ ask, file }) => {
        const symbol = (one) => ({
          name: one.name || one.detail || one.kind,
          detail: one.detail,
          kind: monaco.languages.SymbolKind[OUTLINE[one.kind] ?? 'Object'],
          tags: [],
          range: range(one.range),
          selectionRange: range(one.selection),
          children: one.children.map(symbol),
        });
        return (await ask('outline', file)).map(symbol);
      }),
  }),
  FoldingRangeProvider: (monaco) => ({
    provideFoldingRanges: (model) =>
      answer(model, [], async ({ ask, file }) => {
        const { Comment, Imports } = monaco.languages.FoldingRangeKind;
        const kinds = { comment: Comment, uses: Imports };
        const all = await ask('folding', file);
        return all.map((fold) => ({ start: fold.range.line + 1, end: fold.range.endLine + 1, kind: kinds[fold.kind] }));
      }),
  }),
  DocumentFormattingEditProvider: () => ({
    provideDocumentFormattingEdits: (model) =>
      answer(model, [], async ({ ask, file }) => {
        const text = await ask('format', file);
        return text === undefined ? [] : [{ range: model.getFullModelRange(), text }];
      }),
  }),
  CodeActionProvider: () => ({
    provideCodeActions: (model, at, { markers }) =>
      answer(model, { actions: [], dispose() {} }, async (plikt) => {
        const { ask, file, language } = plikt;
        const found = await ask('fixes', file, { line: at.startLineNumber - 1, column: at.startColumn - 1 }, language);
        const actions = found.map((fix) => ({
          title: fix.title,
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: markers.filter(({ code }) => code === fix.code),
          edit: edits(plikt, model, [fix]),
        }));
        return { actions, dispose() {} };
      }),
  }),
  // By what is in sight: in a long plan the rest is not looked at.
  DocumentRangeSemanticTokensProvider: () => ({
    getLegend: () => ({ tokenTypes: RULES.map(({ token }) => token), tokenModifiers: [] }),
    provideDocumentRangeSemanticTokens: (model, { startLineNumber, endLineNumber }) =>
      answer(model, null, async ({ ask, file }) => {
        const types = new Map(RULES.map(({ token }, i) => [token, i]));
        const data = [];
        let [line, column] = [0, 0];
        for (const token of await ask('tokens', file, startLineNumber - 1, endLineNumber - 1)) {
          const lines = token.line - line;
          data.push(lines, lines === 0 ? token.column - column : token.column, token.length, types.get(token.kind), 0);
          [line, column] = [token.line, token.column];
        }
        return { data: new Uint32Array(data) };
      }),
  }),
};

/** Register the language with Monaco, once: its colours need a theme with `RULES`, or the one that is defined here, `plikt`. */
export function register(monaco) {
  if (registered.has(monaco.languages)) return;
  registered.add(monaco.languages);
  monaco.languages.register({ id: 'plikt', extensions: ['.plikt'] });
  monaco.languages.setLanguageConfiguration('plikt', CONFIGURATION);
  monaco.editor.defineTheme('plikt', { base: 'vs', inherit: true, colors: {}, rules: RULES, semanticHighlighting: true });
  for (const [name, provider] of Object.entries(PROVIDERS)) monaco.languages[`register${name}`]('plikt', provider(monaco));
}

/** A finding as Monaco marks it. */
export function marker(monaco, finding) {
  const { Error, Hint, Warning } = monaco.MarkerSeverity;
  return {
    ...range(finding),
    code: finding.code,
    severity: { error: Error, warning: Warning, hint: Hint }[finding.severity],
    message: [finding.message, ...finding.help].join('\n'),
    source: 'plikt',
  };
}

/** Attach a model: the interpreter follows its text, and marks what is wrong. */
export function plikt(monaco, model, { client, workspace, file = 'plan.plikt', language = '', uri, elsewhere = () => {} }) {
  register(monaco);
  monaco.editor.setModelLanguage(model, 'plikt');
  const ask = client === undefined
    ? async (method, ...args) => workspace[method](...args)
    : (method, ...args) => client.request(method, args);
  const findings = new Findings();
  const watch = client === undefined
    ? { findings, update: async () => findings.take(workspace.changes(findings.version, language)) }
    : new Watch(client, language);
  attached.set(model, { ask, file, language, elsewhere, uri: uri ?? ((name) => (name === file ? model.uri : undefined)) });

  let gone = false;
  const follow = async () => {
    try {
      const { diagnostics } = await watch.update();
      if (gone || model.isDisposed()) return;
      const own = diagnostics.filter((finding) => finding.file === file);
      monaco.editor.setModelMarkers(model, 'plikt', own.map((finding) => marker(monaco, finding)));
    } catch (error) {
      if (error.code !== 'outdated' && error.code !== 'cancelled' && !gone) throw error;
    }
  };
  ask('set', file, model.getValue());
  follow();
  const listening = model.onDidChangeContent(({ changes, isFlush, isEolChange }) => {
    if (isFlush || isEolChange) ask('set', file, model.getValue());
    // The last place comes first, so that each is a place of the text that the interpreter has by then.
    else for (const change of changes) ask('edit', file, edited(change.range), change.text);
    follow();
  });
  return {
    watch,
    dispose() {
      gone = true;
      listening.dispose();
      attached.delete(model);
      if (!model.isDisposed()) monaco.editor.setModelMarkers(model, 'plikt', []);
    },
  };
}

const edited = ({ startLineNumber, startColumn, endLineNumber, endColumn }) => ({
  line: startLineNumber - 1, column: startColumn - 1, endLine: endLineNumber - 1, endColumn: endColumn - 1,
});
