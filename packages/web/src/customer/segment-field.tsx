import { KNOWN_SEGMENTS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useSegmentText } from '../customers/use-segment-text.ts';

/** The segment in the reader's words: one of Vivero's own, offered, or whatever the bank calls it. */
export function SegmentField({ segment }: { readonly segment: string | null }) {
  const { t } = useTranslation();
  const segmentText = useSegmentText();
  return (
    <label>
      {t('ui.change.segment')}
      <input
        name="segment"
        list="known-segments"
        defaultValue={segment === null ? '' : segmentText(segment)}
        maxLength={60}
      />
      <datalist id="known-segments">
        {KNOWN_SEGMENTS.map((each) => (
          <option key={each}>{segmentText(each)}</option>
        ))}
      </datalist>
    </label>
  );
}
