import { useEffect } from 'react';
import type { RefObject } from 'react';

const STEP: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** `j` and `k` move the focus through the links of a list, `Esc` calls `close`. Typing in a field and browser shortcuts are left alone. */
export function useListKeys(list: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === 'Escape') close();
      const step = STEP[event.key];
      if (step === undefined || !list.current) return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? rows[0] : rows[at + step];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, close]);
}
