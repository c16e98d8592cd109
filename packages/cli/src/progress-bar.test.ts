import { expect, test } from 'vitest';
import { progressBar } from './progress-bar.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } };
}

test('draws a share where the whole is known, at most ten times a second, and clears its line once', () => {
  const { stream, written } = terminal(true);
  let at = 0;
  const bar = progressBar(stream, () => at);
  bar.show('Rows', 1_000, 4_000);
  at = 50;
  bar.show('Rows', 1_100, 4_000);
  at = 100;
  bar.show('Rows', 4_000, 4_000);
  bar.clear();
  bar.clear();
  expect(written).toEqual([
    `\r\u001b[2KRows [${'#'.repeat(6).padEnd(24)}] 1,000 of 4,000`,
    `\r\u001b[2KRows [${'#'.repeat(24)}] 4,000 of 4,000`,
    '\r\u001b[2K',
  ]);
});

test('counts where the whole is not known, and leaves pipes alone', () => {
  const shown = terminal(true);
  progressBar(shown.stream, () => 0).show('Rows', 12_000);
  expect(shown.written).toEqual(['\r\u001b[2KRows 12,000']);
  const piped = terminal(false);
  progressBar(piped.stream, () => 0).show('Rows', 12_000);
  expect(piped.written).toEqual([]);
});
