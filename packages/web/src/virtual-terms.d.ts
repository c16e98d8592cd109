declare module 'virtual:terms' {
  import type { Language, PageSection } from '@vivero/domain';

  type Loads = () => Promise<{ default: Readonly<Record<string, string>> }>;
  /** Loads a part of the catalogue in a language. */
  const table: Readonly<Record<Language, Readonly<Record<'everywhere' | PageSection, Loads>>>>;
  export default table;
}
