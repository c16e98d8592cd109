import { xmlText } from './xml-elements.ts';

/** The plain text of a string item: its runs joined, without the phonetic hints that East Asian input methods leave. */
export function richText(content: string): string {
  const spoken = content.includes('rPh') ? content.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : content;
  let text = '';
  for (const match of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += match[1] ?? '';
  return xmlText(text);
}
