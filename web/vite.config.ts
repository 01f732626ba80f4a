import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The staff app: built to `dist/`, served by the Rust binary under /app/. */
export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: {
    // A data: URL would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // The fonts and the catalogue of sentences live beside the code; dist/.keep is committed.
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://localhost:5000' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
