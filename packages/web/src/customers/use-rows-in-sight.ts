import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { rowsInSight, stepOf } from './rows-in-sight.ts';
import type { RowsInSight } from './rows-in-sight.ts';

/** The rows of a list of equal rows that the window shows, kept up to date while the page is scrolled. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowsInSight {
  const [seen, setSeen] = useState({ step: 0, height: innerHeight });
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const top = list.current ? -list.current.getBoundingClientRect().top : 0;
      const step = stepOf(rowHeight, top);
      setSeen((now) => (now.step === step && now.height === innerHeight ? now : { step, height: innerHeight }));
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    ask();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, [list, rowHeight]);
  return rowsInSight(count, rowHeight, seen.step, seen.height);
}
