// Writes `sw.js`: the list of the built files under a name that changes with them, and the few lines that serve from it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function offline(): Plugin {
  return {
    name: 'plikt-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const hash = createHash('sha256');
      const files = Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      for (const file of files) hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
      const names = ['./', ...files.map((file) => `./${file.fileName}`)];
      const lines = readFileSync(new URL('./offline-worker.js', import.meta.url), 'utf8');
      const source = `const NAME = 'plikt-${hash.digest('hex').slice(0, 16)}';\nconst FILES = ${JSON.stringify(names)};\n${lines}`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}
