/** One client inside one transaction. Every repository function takes it first, so that its caller decides what belongs together. */
export interface Db {
  query<R extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: R[]; rowCount: number | null }>;
}
