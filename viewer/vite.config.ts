import { readFileSync } from 'node:fs';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** `--mode standalone` makes one HTML file without a graph, which `wiregraph export --format html` puts one into. */
export default defineConfig(({ command, mode }) => {
  // A build that a test runner starts would otherwise carry React's slow development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  const standalone = mode === 'standalone';
  return {
    plugins: [react(), ...(standalone ? [inlineIcon(), viteSingleFile()] : [preloadGraph()])],
    // Its default entry asks for modules of Node.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    build: {
      outDir: standalone ? 'dist/standalone' : 'dist',
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 1500,
    },
    server: { proxy: { '/api': process.env['WIREGRAPH_API'] ?? 'http://127.0.0.1:4173' } },
  };
});

/** Browsers ask for the graph while they still read the program. */
function preloadGraph(): Plugin {
  const attrs = { rel: 'preload', href: 'api/picture', as: 'fetch', crossorigin: 'anonymous' };
  return {
    name: 'preload-graph',
    transformIndexHtml: () => [{ tag: 'link', attrs, injectTo: 'head-prepend' }],
  };
}

/** The page's icon as a part of the page, which Vite leaves in a file of its own. */
function inlineIcon(): Plugin {
  const icon = readFileSync(new URL('src/icon.svg', import.meta.url)).toString('base64');
  return {
    name: 'inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('./src/icon.svg', `data:image/svg+xml;base64,${icon}`),
    },
  };
}
