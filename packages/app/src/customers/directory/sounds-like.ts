import { hanReadings } from './han-readings.ts';

/**
 * Whether a Chinese name, from one of its characters on, is what somebody has typed in pinyin: whole syllables, initials, or a mixture
 * (`wangxiaoming`, `wxm`, `wxiaom`), the last syllable as far as it was typed. A single letter is a surname's initial.
 * @param name in plain text; characters that are not Chinese are passed over
 * @param typed Latin letters in lower case
 */
export function soundsLike(name: string, typed: string): boolean {
  const starts = typed.length === 1 ? 1 : name.length;
  for (let start = 0; start < starts; start += 1) if (isSaid(name, start, typed, 0)) return true;
  return false;
}

function isSaid(name: string, at: number, typed: string, from: number): boolean {
  if (from === typed.length) return true;
  const character = name[at];
  if (character === undefined) return false;
  for (const reading of hanReadings(character)) {
    if (reading[0] !== typed[from]) continue;
    const same = sharedLength(reading, typed, from);
    if (from + same === typed.length) return true;
    if (same === reading.length && isSaid(name, at + 1, typed, from + same)) return true;
    if (isSaid(name, at + 1, typed, from + 1)) return true;
    if (same > 1 && reading[1] === 'h' && isSaid(name, at + 1, typed, from + 2)) return true;
  }
  return false;
}

function sharedLength(reading: string, typed: string, from: number): number {
  let same = 0;
  while (same < reading.length && reading[same] === typed[from + same]) same += 1;
  return same;
}
