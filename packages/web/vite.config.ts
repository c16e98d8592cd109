import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressPlugin } from './build/compress-plugin.ts';
import { manifestPlugin } from './build/manifest-plugin.ts';
import { serviceWorkerPlugin } from './build/service-worker-plugin.ts';
import { termsPlugin } from './build/terms-plugin.ts';

export default defineConfig({
  plugins: [react(), termsPlugin(), manifestPlugin(), serviceWorkerPlugin(), compressPlugin()],
  // The server puts the nonce of each reply in the place of this word (script tags, style tags and the meta that antd reads).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2024',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 450,
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'worker/service-worker.ts' },
      output: {
        // What every page stands on travels in two files: on a phone each further one waits for its turn.
        // Libraries apart, since they change less often than Vivero does.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'shell', tags: ['$initial'], test: (id) => !id.includes('/worker/') },
          ],
        },
        // A service worker governs the folder that it lies in, and must keep its name for the browser to find its next version.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { port: 4601, proxy: { '/api': 'http://127.0.0.1:4600', '/health': 'http://127.0.0.1:4600' } },
});
