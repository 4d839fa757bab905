import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // A build that a test runner starts would otherwise carry React's slow development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [react()],
    build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
    server: { proxy: { '/api': process.env['WIREGRAPH_API'] ?? 'http://127.0.0.1:4173' } },
  };
});
