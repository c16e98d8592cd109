/** What one file may cost. A file beyond a limit is refused by a Problem; nothing is cut silently. */
export interface TableLimits {
  /** Old-space of the child, MiB. */
  readonly memoryMb: number;
  /** The child is ended when it says nothing for this long while it is being waited for. */
  readonly idleMs: number;
  /** The child is ended after this long in all. */
  readonly wallMs: number;
  /** Bytes after decompression. */
  readonly unzippedBytes: number;
  /** Decompressed to compressed, judged beyond the first 32 MiB: real tables stay under 100. */
  readonly unzipRatio: number;
  /** Bytes of a file that is read whole: workbooks before Excel 2007, web pages, XML, cards. */
  readonly wholeBytes: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cellChars: number;
}

export const TABLE_LIMITS: TableLimits = {
  memoryMb: 256,
  idleMs: 30_000,
  wallMs: 3_600_000,
  unzippedBytes: 4 * 2 ** 30,
  unzipRatio: 250,
  wholeBytes: 64 * 2 ** 20,
  columns: 2_000,
  cellChars: 1_000_000,
};
