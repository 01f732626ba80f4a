import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Tells the service worker which files it keeps, and gives it other bytes with every build that differs. */
function workerFiles(): Plugin {
  return {
    name: 'worker-files',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|woff2)$/.test(name)).toSorted();
      const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const path = join(dir, 'sw.js');
      const code = await readFile(path, 'utf8');
      await writeFile(path, code.replace('FILES_OF_BUILD', JSON.stringify(files)).replace('NAME_OF_BUILD', JSON.stringify(build)));
    },
  };
}

/** The staff app: built to `dist/`, served by the Rust binary under /app/. */
export default defineConfig({
  base: '/app/',
  plugins: [react(), workerFiles()],
  build: {
    // A data: URL would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // The fonts and the catalogue of sentences live beside the code; dist/.keep is committed.
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: 'index.html', sw: 'src/worker/sw.ts' },
      // The worker rules over its own folder, and is found by one name.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://localhost:5000' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
