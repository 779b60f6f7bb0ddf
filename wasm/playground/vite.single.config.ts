import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { DEDUPE } from './plugins/shared';

// The page's script for the single file, as one classic script; `scripts/single.mjs` puts it together with the rest. With
// PLIKT_PART=worker the worker's script, which the page starts from its own text.
const isWorker = process.env.PLIKT_PART === 'worker';

export default defineConfig({
  resolve: { dedupe: DEDUPE },
  build: {
    target: 'es2022',
    outDir: 'build',
    emptyOutDir: false,
    cssCodeSplit: false,
    lib: {
      entry: isWorker ? 'src/engine/worker.ts' : 'src/main.ts',
      formats: ['iife'],
      name: isWorker ? 'pliktWorker' : 'plikt',
      fileName: () => (isWorker ? 'worker.js' : 'page.js'),
      cssFileName: 'page',
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'plikt-single',
      enforce: 'pre',
      // Worker and module are in the page itself, so the file that starts them is another one …
      resolveId(source) {
        const own = /engine\/(host|office)$/u.exec(source)?.[1];
        return own === undefined ? undefined : fileURLToPath(new URL(`src/engine/${own}.single.ts`, import.meta.url));
      },
      // … and nothing refers to the modules' addresses any more.
      transform(code, id) {
        return /npm\/(web|office|dist\/plikt|dist\/office)\.js$/u.test(id)
          ? code.replace(/new URL\('(?:\.\/dist\/)?(?:plikt|office)_bg\.wasm', import\.meta\.url\)/u, 'undefined')
          : undefined;
      },
    },
  ],
});
