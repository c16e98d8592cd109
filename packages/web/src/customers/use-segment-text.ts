import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A segment in the reader's words where Vivero has one; else the bank's own word. The same function as long as the language is: lines of a list are drawn again when it is another. */
export function useSegmentText(): (segment: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (segment) => (i18n.exists(`segment.${segment}`) ? (t as (key: string) => string)(`segment.${segment}`) : segment),
    [t, i18n],
  );
}
