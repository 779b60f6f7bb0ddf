// A server for the built page, a browser, and pages that fail the test when they ask another origin for anything.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
export const SINGLE = new URL('../dist/plikt.html', import.meta.url).href;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** Serves a folder, `dist` unless told, under a path, as a site below a path would be. */
export async function serve(folder = DIST) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).replace(/^\/play\//, '/');
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    try {
      if (!file.startsWith(folder)) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/play/`, close: () => server.close() };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A page whose every request stays with its own origin; `wrong` collects what must not happen. */
export async function open(browser, address, { ready = '.panel .pane', ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'nb-NO',
    ...options,
  });
  const wrong = [];
  const origin = new URL(address).origin;
  const isOwn = (url) =>
    url === address || /^(data|blob|about):/.test(url) || (origin !== 'null' && new URL(url).origin === origin);
  context.on('request', (request) => {
    if (!isOwn(request.url())) wrong.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  // Long, so that a busy machine fails nothing.
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 60_000));
  await page.goto(address);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  const close = async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  };
  return { page, context, wrong, close };
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.1 A and AA, as lines; within a part of the page, or in all of it. */
export async function breaches(page, within) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (within) =>
      globalThis.axe.run(within ?? document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    within,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Wait until the worker has nothing more to do and the pane is drawn. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const { busy, pending } = document.documentElement.dataset;
    return (
      busy === 'false' &&
      pending === 'false' &&
      document.querySelector('.panel:not([aria-busy])') !== null &&
      document.querySelector('.health.well') !== null
    );
  });
}

export async function choose(page, menu, choice) {
  await page.locator('.menu-button', { hasText: menu }).first().click();
  await page.locator('.menu-panel:not([hidden]) .choice', { hasText: choice }).first().click();
}

export async function openExample(page, name) {
  await choose(page, /Åpne|Opne|Open/, name);
  if (await page.locator('dialog .primary').isVisible()) await confirm(page);
  await settled(page);
}

/** Say yes to what the page asks; what was asked for is done when the dialog is gone, which is a moment after the click. */
export async function confirm(page) {
  await page.locator('dialog .primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

export const SHOTS = process.env.SHOTS;
export async function shot(page, name) {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Over time: the report comes in, and the one who asks does the first thing that they can do. */
export async function fillCourse(page) {
  await page.locator('.modes [value=course]').click();
  await settled(page);
  const what = page.locator('#course-what');
  await what.selectOption({ label: await what.locator('optgroup').first().locator('option').first().innerText() });
  await page.locator('.add .primary').click();
  await settled(page);
  await what.selectOption({ label: await what.locator('optgroup').nth(1).locator('option').first().innerText() });
  await page.locator('.add .primary').click();
  await settled(page);
}
