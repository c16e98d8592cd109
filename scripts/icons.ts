import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../e2e/src/open-browser.ts';

/** Draws the icons of the home screen from leaf.svg. Run by hand when the leaf changes: `node scripts/icons.ts`; needs a Chromium, no network. */
const folder = 'packages/web/public';
const leaf = readFileSync(`${folder}/leaf.svg`, 'utf8');

/** `share` of the icon's width that the leaf takes: a maskable icon may lose a fifth on each side. */
const ICONS = [
  { file: 'icon-180.png', size: 180, share: 0.62 },
  { file: 'icon-192.png', size: 192, share: 0.7 },
  { file: 'icon-512.png', size: 512, share: 0.7 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.52 },
] as const;

const browser = await openBrowser();
for (const { file, size, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:#faf7f1}svg{width:${share * 100}vw}</style>${leaf}`,
  );
  writeFileSync(`${folder}/${file}`, await page.screenshot());
  await page.close();
}
await browser.close();
