import { defineConfig } from 'vite';
import { offline } from './plugins/offline';
import { DEDUPE } from './plugins/shared';

// The site: static files that any server serves from any folder.
export default defineConfig({
  base: './',
  resolve: { dedupe: DEDUPE },
  // The module lies beside the code that loads it.
  optimizeDeps: { exclude: ['plikt', 'plikt-codemirror'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['../..'] } },
  plugins: [offline()],
});
