import { useEffect, useState } from 'react';

/** A desktop opens another program without hiding the page: after so long nobody has left. */
const STAYED_MILLISECONDS = 1_500;

/**
 * Tells when somebody is back from the program that they were sent to.
 * @returns whether they are back, what to call when they leave, and what to call when the question is answered
 */
export function useReturn(): { readonly back: boolean; readonly leave: () => void; readonly settle: () => void } {
  const [state, setState] = useState<'here' | 'away' | 'back'>('here');
  useEffect(() => {
    if (state !== 'away') return undefined;
    const seen = () => {
      if (document.visibilityState === 'visible') setState('back');
    };
    const stayed = setTimeout(seen, STAYED_MILLISECONDS);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(stayed);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [state]);
  return { back: state === 'back', leave: () => setState('away'), settle: () => setState('here') };
}
