import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for so many milliseconds: so that a list is not asked for at every letter. */
export function useSlow<T>(value: T, milliseconds: number): T {
  const [slow, setSlow] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return slow;
}
