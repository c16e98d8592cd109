import { EVERYWHERE, LANGUAGES, PAGE_SECTIONS } from '@vivero/domain';
import type { Plugin } from 'vite';

const TABLE = 'virtual:terms';
const PARTS = { everywhere: Object.assign({}, ...Object.values(EVERYWHERE)) as typeof EVERYWHERE.ui, ...PAGE_SECTIONS };
const names = Object.keys(PARTS) as (keyof typeof PARTS)[];

/**
 * `virtual:terms` is the table of the catalogue's parts, each a file of its own in each language. The catalogue is written side by side
 * so that no language is forgotten, but a reader needs one, and of that one the words of the page: without this the first page would
 * carry all pages in all languages.
 */
export const termsPlugin = (): Plugin => ({
  name: 'terms',
  resolveId: (id) => (id.startsWith(TABLE) ? `\0${id}` : undefined),
  load(id) {
    if (id === `\0${TABLE}`) return `export default ${table()}`;
    const [, language, name] = id.startsWith(`\0${TABLE}/`) ? id.split('/') : [];
    const spoken = LANGUAGES.find((each) => each === language);
    const part = names.find((each) => each === name);
    if (!spoken || !part) return undefined;
    const messages = Object.entries(PARTS[part]).map(([key, term]) => [key, term[spoken]]);
    return `export default ${JSON.stringify(Object.fromEntries(messages))}`;
  },
});

function table(): string {
  const files = (language: string): string =>
    names.map((name) => `${name}: () => import('${TABLE}/${language}/${name}')`).join();
  return `{ ${LANGUAGES.map((language) => `${language}: { ${files(language)} }`).join()} }`;
}
