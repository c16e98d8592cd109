import type { HistogramKernel } from './histogram-kernel.ts';

/** The kernel in plain TypeScript, for where WebAssembly with 128-bit operations is missing: the same numbers, about four times as slow. */
export function plainKernel(bytes: number): HistogramKernel {
  const memory = new ArrayBuffer(bytes);
  const groups = new Uint8Array(memory);
  const words = new Uint32Array(memory);
  const numbers = new Float64Array(memory);
  return {
    memory,
    addAll: (bins, stride, fields, pairs, cells, n) => {
      for (let k = 0; k < fields; k += 1) {
        const column = bins + k * stride;
        const cell = words[(cells >> 2) + k]! >> 3;
        for (let i = 0, pair = pairs >> 3; i < n; i += 1, pair += 2) {
          const at = cell + 2 * groups[column + i]!;
          numbers[at]! += numbers[pair]!;
          numbers[at + 1]! += numbers[pair + 1]!;
        }
      }
    },
    addChosen: (bins, stride, fields, rows, pairs, cells, n) => {
      for (let k = 0; k < fields; k += 1) {
        const column = bins + k * stride;
        const cell = words[(cells >> 2) + k]! >> 3;
        for (let i = 0, pair = pairs >> 3, row = rows >> 2; i < n; i += 1, pair += 2, row += 1) {
          const at = cell + 2 * groups[column + words[row]!]!;
          numbers[at]! += numbers[pair]!;
          numbers[at + 1]! += numbers[pair + 1]!;
        }
      }
    },
    gather: (pairs, rows, out, n) => {
      for (let i = 0, to = out >> 3, row = rows >> 2; i < n; i += 1, to += 2, row += 1) {
        const from = (pairs >> 3) + 2 * words[row]!;
        numbers[to] = numbers[from]!;
        numbers[to + 1] = numbers[from + 1]!;
      }
    },
    part: (bins, rows, n, left, spare) => {
      const first = rows >> 2;
      let lefts = 0;
      let rights = spare >> 2;
      for (let i = 0; i < n; i += 1) {
        const row = words[first + i]!;
        if (groups[left + groups[bins + row]!] === 1) words[first + lefts++] = row;
        else words[rights++] = row;
      }
      words.copyWithin(first + lefts, spare >> 2, rights);
      return lefts;
    },
  };
}
