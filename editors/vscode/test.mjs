// The colours before the server has answered, and that the extension starts the server as it should.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Module from "node:module";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const here = (name) => new URL(name, import.meta.url);

async function grammar() {
  const oniguruma = require("vscode-oniguruma");
  const { Registry, parseRawGrammar } = require("vscode-textmate");
  const wasm = await readFile(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const text = await readFile(here("syntaxes/plikt.tmLanguage.json"), "utf8");
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (s) => new oniguruma.OnigString(s),
    }),
    loadGrammar: async () => parseRawGrammar(text, "plikt.tmLanguage.json"),
  });
  return registry.loadGrammar("source.plikt");
}

const lines = [
  ["// en merknad", "en merknad", "comment.line.double-slash"],
  ["bruk std.lov_no", "bruk", "keyword.control.import"],
  ['tiltak T1 "Kurs" { mål: M1 }', "tiltak", "entity.name.type"],
  ['tiltak T1 "Kurs" { mål: M1 }', "mål", "variable.other.property"],
  ['tiltak T1 "Kurs" { mål: M1 }', "Kurs", "string.quoted.double"],
  ["  ærend Å1 {", "ærend", "entity.name.type"],
  ["    | Prosa om 2026 {antall}", "Prosa om 2026 ", "string.unquoted.prose"],
  ["    | Prosa om 2026 {antall}", "{antall}", "meta.template.expression"],
  ["  kostnad: 10_000 kr", "10_000", "constant.numeric"],
  ["  dato: 2026-01-31", "2026-01-31", "constant.numeric"],
];

test("colours without the server", async () => {
  const plikt = await grammar();
  for (const [line, word, scope] of lines) {
    const { tokens } = plikt.tokenizeLine(line, null);
    const at = line.indexOf(word);
    const found = tokens.find((token) => token.startIndex <= at && at < token.endIndex);
    assert.ok(found.scopes.some((one) => one.startsWith(scope)), `${line}: ${word}: ${found.scopes}`);
  }
});

test("the extension starts the server with what the settings say, and shows its report", async () => {
  const [commands, started, shown] = [new Map(), [], []];
  class LanguageClient {
    constructor(...all) {
      started.push(all);
    }
    async start() {}
    async stop() {}
    async sendRequest(method, params) {
      return { text: `${method} ${params.textDocument.uri}` };
    }
  }
  const settings = { path: "/opt/plikt", language: "nn" };
  const vscode = {
    Uri: { parse: (text) => ({ toString: () => text }) },
    ViewColumn: { Beside: -2 },
    commands: { registerCommand: (name, run) => commands.set(name, run) },
    window: { showTextDocument: async () => {}, activeTextEditor: undefined },
    workspace: {
      getConfiguration: () => ({ get: (name) => settings[name] }),
      onDidChangeConfiguration: () => {},
      openTextDocument: async ({ content }) => shown.push(content),
    },
  };
  const load = Module._load;
  Module._load = (name, ...rest) => {
    if (name === "vscode") return vscode;
    return name === "vscode-languageclient/node" ? { LanguageClient } : load(name, ...rest);
  };
  const extension = require("./extension.js");
  Module._load = load;
  await extension.activate({ subscriptions: [] });
  const [[, , server, options]] = started;
  assert.deepEqual(server, { command: "/opt/plikt", args: ["lsp", "--lang", "nn"] });
  assert.equal(options.initializationOptions.reportCommand, "plikt.showReport");
  await commands.get("plikt.showReport")("file:///a.plikt");
  assert.deepEqual(shown, ["plikt/report file:///a.plikt"]);
  await commands.get("plikt.restart")();
  assert.equal(started.length, 2);
  const named = JSON.parse(await readFile(here("package.json"), "utf8")).contributes.commands.map((one) => one.command);
  assert.deepEqual([...commands.keys()].sort(), named.sort());
  await extension.deactivate();
});
