import { useEffect } from 'react';
import type { RefObject } from 'react';
import { toastStore } from '../design/show-toast.ts';

/**
 * A digit presses the button in `place` that bears it (`data-digit`), `Esc` the one that leads back (`data-back`), before anybody else
 * hears it. Typing in a field and browser shortcuts are left alone.
 */
export function useDigitKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForField(event)) return;
      const wanted =
        event.key === 'Escape' ? '[data-back]' : /^[1-9]$/.test(event.key) ? `[data-digit="${event.key}"]` : '';
      const button = wanted === '' ? null : place.current?.querySelector<HTMLElement>(wanted);
      if (!button) return;
      event.preventDefault();
      event.stopPropagation();
      button.focus();
      button.click();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [place]);
}

/** `u` does what the toast still offers. */
export function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const toast = toastStore.current();
      if (event.key !== 'u' || isForField(event) || !toast?.action) return;
      toastStore.dismiss(toast);
      toast.action.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

const isForField = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.matches('input, textarea, select'));
