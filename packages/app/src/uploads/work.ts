/** What somebody waits for, and how far it is. */
export interface Work {
  readonly stage: 'reading' | 'importing' | 'taking_back' | 'understanding' | 'deciding';
  readonly done: number;
  /** null while nobody knows. */
  readonly total: number | null;
}

export type OnWork = (work: Work) => void;
