import type { SegmentProblem } from './segment-problem.ts';

/** Looks at one part of a definition that came from outside, and writes down what is wrong with it. */
export type Shape = (value: unknown, path: string, faults: SegmentProblem[]) => void;

/** Exactly these fields, the second ones if they are there. */
export function fields(needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const known: Readonly<Record<string, Shape>> = { ...needed, ...optional };
  return (value, path, faults) => {
    if (!isRecord(value)) faults.push({ code: 'segment.malformed', path });
    else
      for (const name of new Set([...Object.keys(needed), ...Object.keys(value)])) {
        const shape = Object.hasOwn(known, name) ? known[name] : undefined;
        if (shape === undefined || !Object.hasOwn(value, name))
          faults.push({ code: 'segment.malformed', path: `${path}.${name}` });
        else shape(value[name], `${path}.${name}`, faults);
      }
  };
}

/** At least one of the same. */
export const list =
  (each: Shape, most = 1_000): Shape =>
  (value, path, faults) => {
    if (!Array.isArray(value)) faults.push({ code: 'segment.malformed', path });
    else if (value.length === 0) faults.push({ code: 'segment.group_empty', path });
    else if (value.length > most) faults.push({ code: 'segment.too_large', path, maximum: most });
    else for (const [i, item] of value.entries()) each(item, `${path}.${i}`, faults);
  };

export const among = (...words: readonly unknown[]): Shape => holds((value) => words.includes(value));
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Shape =>
  holds((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most);
export const holds =
  (test: (value: unknown) => boolean): Shape =>
  (value, path, faults) => {
    if (!test(value)) faults.push({ code: 'segment.value_invalid', path });
  };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
