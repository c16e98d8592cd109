import { useSyncExternalStore } from 'react';

const night = matchMedia('(prefers-color-scheme: dark)');
const subscribe = (changed: () => void) => {
  night.addEventListener('change', changed);
  return () => night.removeEventListener('change', changed);
};

/** Whether the person's device is set to dark. Only what cannot take its colours from CSS asks. */
export const useNight = (): boolean => useSyncExternalStore(subscribe, () => night.matches);
