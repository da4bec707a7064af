import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` has put the server; the pages are served by Vite then and pass on everything else. */
const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Which page needs which file; tests/bundle measures by it what a phone has to load.
    manifest: true,
    // No script or small picture inside the page: the content security policy forbids what is inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});
