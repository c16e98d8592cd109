import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import './suggestion-sheet.css';

export interface SuggestionSheetProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The drawer from below on a phone. The browser's own dialog brings focus, Esc and the inert page behind it without a byte of code. */
export function SuggestionSheet({ label, onClose, children }: SuggestionSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before it leaves the page gives the focus back to the row it came from.
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="suggestion-sheet" aria-label={label} closedby="any" onClose={onClose}>
      {children}
    </dialog>
  );
}
