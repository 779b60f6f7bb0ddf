// Starts `plikt lsp` and shows what it says; everything else is the server's.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;

function start() {
  const settings = vscode.workspace.getConfiguration("plikt");
  const language = settings.get("language");
  const server = { command: settings.get("path") || "plikt", args: ["lsp", ...(language ? ["--lang", language] : [])] };
  client = new LanguageClient("plikt", "plikt", server, {
    documentSelector: [{ language: "plikt", scheme: "file" }, { language: "plikt", scheme: "untitled" }],
    initializationOptions: { reportCommand: "plikt.showReport" },
  });
  return client.start().catch((error) => {
    vscode.window.showErrorMessage(`plikt: ${error.message ?? error} (plikt.path: ${server.command})`);
  });
}

async function stop() {
  const running = client;
  client = undefined;
  // One that never came up cannot be stopped.
  await running?.stop().catch(() => {});
}

/** How the plan stands to its guides, as text in an editor beside. */
async function showReport(uri) {
  const document = uri ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
  if (!client || !document) return;
  const report = await client.sendRequest("plikt/report", { textDocument: { uri: document.toString() } });
  if (!report) return;
  const shown = await vscode.workspace.openTextDocument({ content: report.text, language: "plaintext" });
  await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("plikt.showReport", showReport),
    vscode.commands.registerCommand("plikt.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("plikt")) void restart();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
