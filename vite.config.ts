import { defineConfig } from 'vite';
import { liveLessons } from './scripts/live-lessons.mjs';

// Makes the page cross-origin isolated, so that performance.now() has its fine steps.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  // Relative addresses: dist/ works from any static server and any sub-path.
  base: './',
  publicDir: false,
  plugins: [liveLessons()],
  server: { headers },
  preview: { headers },
  worker: { format: 'es' },
  // No chunks by hand: Pixi splits its own renderers, and only the one in use is loaded.
  build: { outDir: 'dist', target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
});
