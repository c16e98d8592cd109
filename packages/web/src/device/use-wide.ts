import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 900px)');
const subscribe = (changed: () => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** Whether list and customer fit side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
