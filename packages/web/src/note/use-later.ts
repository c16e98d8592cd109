import { useEffect, useState } from 'react';

/** The value as it was when nothing has changed for a while: what is typed is not asked about letter by letter. */
export function useLater<Value>(value: Value, milliseconds: number): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const tick = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(tick);
  }, [value, milliseconds]);
  return later;
}
