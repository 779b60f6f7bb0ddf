// The examples of the package's README do what it says: in Node, and built by Vite in a browser.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { launch, open, serve } from './browser.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(new URL('../../npm/README.md', import.meta.url), 'utf8');
const examples = page
  .split('```js\n')
  .slice(1)
  .map((rest) => rest.split('```')[0]);
const only = (word) => {
  const found = examples.filter((example) => example.includes(word));
  assert.equal(found.length, 1, word);
  return found[0];
};

test('the first example finds the mistake', async () => {
  const file = join(HERE, 'build', `readme-${process.pid}.mjs`);
  mkdirSync(join(HERE, 'build'), { recursive: true });
  writeFileSync(file, only('workspace.free()'));
  const { log } = console;
  const said = [];
  console.log = (...words) => said.push(words);
  try {
    await import(pathToFileURL(file));
  } finally {
    console.log = log;
    rmSync(file);
  }
  assert.deepEqual(said[0].slice(0, 2), [1, 30]);
  assert.match(said[0][2], /brukr/);
});

test('the CodeMirror example colours, marks and mends', async () => {
  const root = join(HERE, 'build', 'readme');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'main.js'), only('plikt-codemirror'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="nb"><title>x</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script><body></body></html>',
  );
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: 'dist', target: 'es2022', assetsInlineLimit: 0 },
    resolve: { dedupe: ['autocomplete', 'language', 'lint', 'state', 'view'].map((name) => `@codemirror/${name}`) },
  });
  const site = await serve(join(root, 'dist/'));
  const browser = await launch();
  try {
    const { page, close } = await open(browser, site.address, { ready: '.cm-editor' });
    await page.locator('.plikt-label', { hasText: 'M1' }).waitFor();
    const mistake = page.locator('.cm-lintRange-error', { hasText: 'brukr' });
    await mistake.waitFor();
    await mistake.hover();
    await page.locator('.cm-diagnosticAction').first().click();
    await page.locator('.plikt-value', { hasText: /^bruker$/ }).waitFor();
    await close();
  } finally {
    await browser.close();
    site.close();
  }
});
