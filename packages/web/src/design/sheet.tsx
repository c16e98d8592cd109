import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import './sheet.css';

export interface SheetProps {
  /** What the sheet is about, for who cannot see it. */
  readonly label: string;
  /** Called however it closes: by its own button, Esc, or a tap beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What stands before the page for a moment: a drawer from below on a phone, a card in the middle of a wide screen. The browser's own
 * dialog brings focus, Esc and the inert page behind it without a byte of code.
 */
export function Sheet({ label, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before it leaves the page gives the focus back to where it came from.
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={label} closedby="any" onClose={onClose}>
      {children}
    </dialog>
  );
}
