/** Draws `label [####    ] 12,345 of 79,302` on one line of a terminal; writes nothing when stderr is no terminal. At most ten times a second. */
export function progressBar(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  milliseconds: () => number,
) {
  let shownAt = -Infinity;
  let open = false;
  const count = new Intl.NumberFormat('en');
  return {
    show(label: string, done: number, total?: number): void {
      if (stream.isTTY !== true) return;
      const finished = total !== undefined && done >= total;
      if (!finished && milliseconds() - shownAt < 100) return;
      shownAt = milliseconds();
      const bar =
        total === undefined || total === 0 ? '' : `[${'#'.repeat(Math.floor((done / total) * 24)).padEnd(24)}] `;
      const amount = total === undefined ? count.format(done) : `${count.format(done)} of ${count.format(total)}`;
      stream.write(`\r\u001b[2K${label} ${bar}${amount}`);
      open = true;
    },
    /** Ends the line before something else is printed. */
    clear(): void {
      if (open) stream.write('\r\u001b[2K');
      open = false;
    },
  };
}
