// Puts page, style, worker and module into one HTML file that opens from disk: dist/plikt.html. Its policy allows its own
// script by its hash, the worker from a blob, and no connection at all.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

// `</script` would end the element; in a string of JavaScript `<\/script` says the same.
const inScript = (text) => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const script = inScript(read('build/page.js'));
const worker = inScript(read('build/worker.js'));
const style = read('build/page.css');
const packed = (name) =>
  gzipSync(readFileSync(new URL(`../../pkg/web/${name}_bg.wasm`, import.meta.url)), { level: 9, mtime: 0 }).toString('base64');
const hash = createHash('sha256').update(script).digest('base64');
const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;

const page = read('index.html')
  .replace(/content="default-src[^"]*"/u, () => `content="${policy}"`)
  .replace(/\s*<script type="module"[^>]*><\/script>/u, () => `\n    <style>\n${style}</style>`)
  .replace(
    '</body>',
    () =>
      `<script type="text/plain" id="plikt-worker">${worker}</script>\n` +
      `<script type="text/plain" id="plikt-module">${packed('plikt')}</script>\n` +
      `<script type="text/plain" id="plikt-office">${packed('office')}</script>\n` +
      `<script>${script}</script>\n</body>`,
  );
writeFileSync(new URL('../dist/plikt.html', import.meta.url), page);
console.log(`dist/plikt.html: ${(page.length / 1024).toFixed(0)} KiB`);
