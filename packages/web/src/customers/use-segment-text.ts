import { useTranslation } from 'react-i18next';

/** A segment in the reader's words where Vivero has one; else the bank's own word. */
export function useSegmentText(): (segment: string) => string {
  const { t, i18n } = useTranslation();
  return (segment) =>
    i18n.exists(`segment.${segment}`) ? (t as (key: string) => string)(`segment.${segment}`) : segment;
}
