import { KNOWN_SEGMENTS } from '@vivero/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A segment in the reader's words where Vivero has one; else the bank's own word. The same function as long as the language is: lines of a list are drawn again when it is another. */
export function useSegmentText(): (segment: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (segment) => {
      const known = KNOWN_SEGMENTS.find((each) => each === segment);
      return known === undefined ? segment : t(`segment.${known}`);
    },
    [t],
  );
}
