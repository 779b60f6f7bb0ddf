import { defineConfig } from 'vite';
import { offline } from './plugins/offline';

// The site: static files that any server serves from any folder.
export default defineConfig({
  base: './',
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
