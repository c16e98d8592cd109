import type { ReactNode } from 'react';

export interface WideTableProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table with many columns: on a phone its words are broken rather than the page widened. */
export const WideTable = ({ label, children }: WideTableProps) => (
  <div className="content-table">
    <table aria-label={label}>{children}</table>
  </div>
);
