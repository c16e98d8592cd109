import { CATALOGUE, LANGUAGES } from '@vivero/domain';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:terms/';

/**
 * `virtual:terms/<language>` is the catalogue in one language. The catalogue is written side by side so that no language is forgotten,
 * but a reader needs one: without this the first page would carry all three.
 */
export const termsPlugin = (): Plugin => ({
  name: 'terms',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    const language = LANGUAGES.find((each) => id === `\0${PREFIX}${each}`);
    if (!language) return undefined;
    const shown = Object.entries(CATALOGUE).filter(([key]) => !key.startsWith('terminal.'));
    const messages = Object.fromEntries(shown.map(([key, term]) => [key, term[language]]));
    return `export default ${JSON.stringify(messages)}`;
  },
});
