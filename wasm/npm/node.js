// For Node: the module is read when this file is imported.
import { readFileSync } from 'node:fs';

import { initSync } from './dist/plikt.js';

export * from './api.js';

initSync({ module: readFileSync(new URL('./dist/plikt_bg.wasm', import.meta.url)) });

/** Nothing is left to load in Node. */
export function load() {
  return Promise.resolve();
}
