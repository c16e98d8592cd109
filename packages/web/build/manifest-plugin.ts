import { LANGUAGES, LOCALES, messageOf } from '@vivero/domain';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const BASE = new URL('../src/design/base.css', import.meta.url);

/** What a phone needs to put Vivero on its home screen: one manifest a language, with the words of the catalogue. */
export const manifestPlugin = (): Plugin => ({
  name: 'manifest',
  generateBundle() {
    // The splash screen has the ground of the page; the style sheet is where colours are written.
    const ground = /--ground: (#[0-9a-f]{6})/.exec(readFileSync(BASE, 'utf8'))?.[1];
    for (const language of LANGUAGES) {
      const manifest = {
        id: '/',
        name: messageOf('ui.install.name', language),
        short_name: messageOf('ui.install.short_name', language),
        description: messageOf('ui.sign_in.purpose', language),
        lang: LOCALES[language],
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: ground,
        theme_color: ground,
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      };
      this.emitFile({
        type: 'asset',
        fileName: `manifest-${language}.webmanifest`,
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
    }
  },
});
