// The example of the package's README, built with Vite as a user builds it, in a browser. Build first: ../build.sh
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { chromium } from 'playwright-core';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, 'build');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.ttf': 'font/ttf' };
const TEXT = 'language: nb\nplan p "Trygge hjem" { periode: 2026..2029 }\nmål M1 "Færre" { nivå: brukr }\ntiltak T1 "Kurs" {\n  mål: M1\n  tekst:\n    | Barn 🙂 får hjelp.\n}\n';

let server, browser, page;
const wrong = [];

before(async () => {
  const readme = readFileSync(join(here, '../npm/README.md'), 'utf8');
  const [, example] = /## In Monaco[\s\S]*?```js\n([\s\S]*?)```/.exec(readme);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="nb"><title>plikt</title><body style="margin:0;height:100vh"><script type="module" src="./main.js"></script></body></html>');
  const [imports, body] = example.split(/\n\n/, 2).map((part) => part);
  const rest = example.slice(imports.length);
  assert.ok(body.length > 0);
  writeFileSync(join(root, 'main.js'), `${imports}\nconst text = ${JSON.stringify(TEXT)};${rest}\nObject.assign(self, { monaco, editor, client });\n`);
  await build({ root, logLevel: 'warn', worker: { format: 'es' }, build: { outDir: 'dist', minify: false, chunkSizeWarningLimit: 20_000 } });
  server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const body = readFileSync(join(root, 'dist', path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream') }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) wrong.push(`request to ${request.url()}`);
  });
  await page.goto(address);
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The findings that are marked, when there are as many as are waited for. */
async function marked(codes) {
  await page.waitForFunction(
    (codes) => JSON.stringify(self.monaco?.editor.getModelMarkers({ owner: 'plikt' }).map(({ code }) => code).sort()) === JSON.stringify(codes),
    codes,
  );
  return page.evaluate(() => self.monaco.editor.getModelMarkers({ owner: 'plikt' }));
}
const text = () => page.evaluate(() => self.editor.getModel().getValue());
const put = (lineNumber, column) =>
  page.evaluate((at) => {
    self.editor.setPosition(at);
    self.editor.focus();
  }, { lineNumber, column });
const run = (action) => page.evaluate((action) => self.editor.trigger('test', action, {}), action);
const becomes = (expected) => page.waitForFunction((expected) => self.editor.getModel().getValue() === expected, expected);

test('the declarations hold, in strict mode', () => {
  writeFileSync(join(root, 'typed.ts'), "import * as monaco from 'monaco-editor';\nimport { Workspace } from 'plikt';\nimport { plikt } from 'plikt-monaco';\n" +
    "const model = monaco.editor.createModel('');\nconst attached = plikt(monaco, model, { workspace: new Workspace(), language: 'nb' });\n" +
    'export const first: string | undefined = attached.watch.findings.diagnostics[0]?.message;\n');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom,esnext.disposable'];
  execFileSync(join(here, 'node_modules/.bin/tsc'), [...options, join(root, 'typed.ts')], { cwd: here, stdio: 'inherit' });
});

test('the example of the README marks, colours, completes, mends, renames, lays out', async () => {
  const [finding] = await marked(['unknown-value']);
  assert.deepEqual([finding.startLineNumber, finding.startColumn, finding.endColumn], [3, 24, 29]);
  assert.match(finding.message, /brukr/);
  // A word of the language has a colour of its own.
  await page.waitForFunction(() => {
    const spans = [...document.querySelectorAll('.view-line span')].filter(({ children, textContent }) => children.length === 0 && textContent.trim() === 'plan');
    return spans.some((span) => getComputedStyle(span).color === 'rgb(122, 62, 157)');
  });

  await put(3, 26);
  await run('editor.action.quickFix');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'bruker' }).first().click();
  await becomes(TEXT.replace('brukr', 'bruker'));
  await marked([]);

  // What is typed is followed, and what is offered is put in.
  await put(5, 10);
  await page.keyboard.type('9');
  await marked(['unknown-name']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await run('editor.action.triggerSuggest');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'M1' }).first().click();
  await becomes(TEXT.replace('brukr', 'bruker'));
  await marked([]);

  await put(5, 9);
  await run('editor.action.showHover');
  await page.locator('.monaco-hover', { hasText: 'Færre' }).first().waitFor();

  await run('editor.action.rename');
  await page.waitForFunction(() => document.activeElement.matches('.rename-input') && document.activeElement.selectionEnd === 2);
  await page.keyboard.type('Trygg');
  await run('acceptRenameInput');
  await becomes(TEXT.replace('brukr', 'bruker').replaceAll('M1', 'Trygg'));
  await marked([]);

  // A line break in prose goes on as prose; the places of later edits still hold.
  await put(7, 20);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Og råd.');
  const longer = TEXT.replace('brukr', 'bruker').replaceAll('M1', 'Trygg').replace('hjelp.\n', 'hjelp.\n    | Og råd.\n');
  await becomes(longer);
  assert.equal(await page.evaluate(() => self.client.request('export', ['json', 'json'])).then((json) => json.includes('Og råd.')), true);

  await put(1, 1);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('tiltak   T2 "Råd" {mål:Trygg}');
  await page.waitForFunction(() => self.editor.getModel().getValue().includes('T2'));
  await run('editor.action.formatDocument');
  await page.waitForFunction(() => self.editor.getModel().getValue().includes('tiltak T2 "Råd" { mål: Trygg }'));
  await marked([]);
  assert.ok((await text()).startsWith(longer.trimEnd()));
  assert.deepEqual(wrong, []);
});
