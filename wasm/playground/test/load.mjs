// A module of the page, for tests without a browser.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function load(path) {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const options = {
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  };
  const [{ output }] = await build(options);
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
