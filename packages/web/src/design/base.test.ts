import { describe, expect, test } from 'vitest';

const STYLES = import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true });
const CODE = import.meta.glob<string>(['../**/*.tsx', '../**/*.ts', '!../**/*.test.ts', '!../api.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const BASE = STYLES['./base.css'] ?? '';

type Colours = Readonly<Record<string, string>>;
/** The `#rrggbb` tokens of a block of declarations. */
const coloursIn = (block: string | undefined): Colours =>
  Object.fromEntries(
    [...(block ?? '').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
const day = coloursIn(/^:root \{([^}]*)\}/m.exec(BASE)?.[1]);
const night = { ...day, ...coloursIn(/prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(BASE)?.[1]) };

/** Relative luminance of WCAG 2.2, 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read on what: 4.5:1. What is only seen on what (the edge of a field): 3:1. */
const READ: Readonly<Record<string, readonly string[]>> = {
  ground: ['ink', 'ink-soft', 'green', 'green-deep', 'amber'],
  paper: ['ink', 'ink-soft', 'green', 'green-deep', 'amber'],
  'green-wash': ['ink', 'ink-soft', 'green', 'green-deep', 'amber'],
  'green-tint': ['ink', 'green-deep'],
  green: ['on-green'],
  'green-deep': ['on-green'],
  'ink-soft': ['on-green'],
};
const SEEN: Readonly<Record<string, readonly string[]>> = { ground: ['line-field'], paper: ['line-field'] };

const pairs = (table: typeof READ) =>
  Object.entries(table).flatMap(([below, above]) => above.map((colour) => ({ colour, below })));

describe.each([
  { scheme: 'day', colours: day },
  { scheme: 'night', colours: night },
])('by $scheme', ({ colours }) => {
  test.each(pairs(READ))('$colour can be read on $below', ({ colour, below }) => {
    expect(contrast(colours[colour] ?? '', colours[below] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(SEEN))('$colour can be seen on $below', ({ colour, below }) => {
    expect(contrast(colours[colour] ?? '', colours[below] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('the ratio is the one of WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  // https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum: #777 on white just misses 4.5:1, #767676 just makes it.
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
});

test('the bar of the browser has the ground of the page', async () => {
  const { default: html } = (await import('../../index.html?raw')) as { default: string };
  const bars = [...html.matchAll(/theme-color" media="\(prefers-color-scheme: (\w+)\)" content="(#\w+)"/g)];
  expect(Object.fromEntries(bars.map(([, scheme, colour]) => [scheme, colour]))).toEqual({
    light: day['ground'],
    dark: night['ground'],
  });
});

test('every colour of the day has one of the night', () => {
  const nightOwn = coloursIn(/prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(BASE)?.[1]);
  expect(Object.keys(nightOwn)).toEqual(Object.keys(day));
  expect(Object.keys(day).length).toBeGreaterThan(10);
});

test('no colour is written outside base.css', () => {
  const literal = /#[0-9a-f]{3,8}\b(?![^'"`\n]*\.)|\b(?:rgb|hsl|oklch)a?\(/i;
  const found = Object.entries({ ...STYLES, ...CODE })
    .filter(([path, text]) => path !== './base.css' && literal.test(text))
    .map(([path]) => path);
  expect(found).toEqual([]);
});

test('a rule that sets text on a ground of its own uses a pair that was worked out', () => {
  const known = new Set(pairs(READ).map(({ colour, below }) => `${colour} on ${below}`));
  const strange = Object.entries(STYLES).flatMap(([path, text]) =>
    [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const colour = /(?:^|\s)color: var\(--([a-z-]+)\)/.exec(rule)?.[1];
      const below = /background(?:-color)?: var\(--([a-z-]+)\)/.exec(rule)?.[1];
      if (!colour || !below || known.has(`${colour} on ${below}`)) return [];
      return [`${path}: ${colour} on ${below}`];
    }),
  );
  expect(strange).toEqual([]);
});
