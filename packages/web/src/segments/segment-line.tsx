import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedSegment, SavedSegments } from '../api/wire.ts';
import '../design/open-line.css';
import { useDayWords } from '../figures/use-day-words.ts';
import { useSentence } from '../language/use-sentence.ts';

export interface SegmentLineProps {
  readonly segment: SavedSegment;
  readonly of: SavedSegments['of'];
}

/** One segment of the list: its name, how many it is, what it says, whose it is and since when. */
export function SegmentLine({
  segment: { segmentId, name, own, shared, changedOn, sentence, count },
  of,
}: SegmentLineProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const day = useDayWords();
  const whose = own ? (shared ? 'ui.segments.shared' : 'ui.segments.own') : 'ui.segments.by_other';
  return (
    <li className="open-line segments-line">
      <Link to="/segments/$segmentId" params={{ segmentId }}>
        {name}
      </Link>
      <strong>
        {typeof count === 'number' && typeof of === 'number'
          ? t('ui.segments.size', { count, of })
          : count !== null && t('ui.segments.few')}
      </strong>
      <p>{sentence === null ? t('ui.segments.broken') : say(sentence)}</p>
      <small>
        {t(whose)} · {t('ui.segments.changed_on', { day: day(changedOn) })}
      </small>
    </li>
  );
}
