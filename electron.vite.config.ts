import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The oldest runtime that the code must run on (docs/architecture.md, runtime floor), not the one that is installed.
const oldestNode = 'node20.18';
const oldestChrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: oldestNode,
      rolldownOptions: {
        input: {
          desktop: at('src-main/hosts/desktop.ts'),
          headless: at('src-main/hosts/headless.ts'),
          'measure-worker': at('src-main/sources/measure-worker.ts'),
          'plugin-host': at('src-main/hosts/plugin-host.ts'),
          'kit-worker': at('src-main/trust/kit-worker.ts'),
        },
        // All in one folder, so that a path relative to the program is the same in every piece of it.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: oldestNode,
      rolldownOptions: {
        input: { index: at('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: oldestChrome,
      minify: true,
      // The content security policy has no room for fonts inside style sheets.
      assetsInlineLimit: 0,
      // Loaded from the disk, not over a network.
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
});
