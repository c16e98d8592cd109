import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/**
 * Every way in which a Chinese character is read, in pinyin without tones: 曾 is `ceng` and, as a surname, `zeng`. `ü` is typed `v`
 * or `u`, so both are there. Looked up once a character: a bank's names are made of few thousand.
 */
export function hanReadings(character: string): readonly string[] {
  const found = known.get(character);
  if (found) return found;
  const stated = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const typed = stated.flatMap((reading) =>
    reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading],
  );
  const readings = [...new Set(typed)].filter((reading) => /^[a-z]+$/.test(reading));
  known.set(character, readings);
  return readings;
}
