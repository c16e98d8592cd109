import type { NoteLanguage } from './note-label.ts';
import type { KeptWeights } from './keep-weights.ts';
import { type NoteReader, noteReader } from './note-reader.ts';

const readers = new Map<NoteLanguage, Promise<NoteReader>>();

/** The reader of notes in a language; its weights are loaded when it is first asked for. */
export function keptNoteReader(language: NoteLanguage): Promise<NoteReader> {
  const known = readers.get(language) ?? load(language);
  readers.set(language, known);
  return known;
}

async function load(language: NoteLanguage): Promise<NoteReader> {
  const { WEIGHTS } = await {
    zh: () => import('./weights/zh.ts'),
    es: () => import('./weights/es.ts'),
    en: () => import('./weights/en.ts'),
  }[language]();
  return noteReader(language, JSON.parse(WEIGHTS) as KeptWeights);
}
