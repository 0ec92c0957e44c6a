import { defineConfig } from 'vite';

/**
 * The engine is measured as it ships, bundled and minified: what runs TypeScript sources in Node
 * gives every function its name anew whenever it is made, and no user has that.
 */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'build',
    target: 'node20',
    minify: true,
    rollupOptions: {
      input: ['bench/engine.ts', 'bench/cold-start.ts'],
      output: { entryFileNames: '[name].js' },
    },
  },
});
