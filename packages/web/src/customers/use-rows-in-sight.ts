import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { rowsInSight } from './rows-in-sight.ts';
import type { RowsInSight } from './rows-in-sight.ts';

/** The rows of a list of equal rows that the window shows, kept up to date while the page is scrolled. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowsInSight {
  const [sight, setSight] = useState<RowsInSight>(() => rowsInSight(count, rowHeight, 0, innerHeight));
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const top = list.current ? -list.current.getBoundingClientRect().top : 0;
      const next = rowsInSight(count, rowHeight, top, innerHeight);
      setSight((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, [list, count, rowHeight]);
  return sight;
}
