import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { termsPlugin } from './terms-plugin.ts';

export default defineConfig({
  plugins: [react(), termsPlugin()],
  // The server puts the nonce of each reply in the place of this word (script tags, style tags and the meta that antd reads).
  html: { cspNonce: '__CSP_NONCE__' },
  build: { target: 'es2024', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 400 },
  server: { port: 4601, proxy: { '/api': 'http://127.0.0.1:4600', '/health': 'http://127.0.0.1:4600' } },
});
