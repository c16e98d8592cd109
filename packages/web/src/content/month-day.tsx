import { LOCALES, PLACE_OF } from '@vivero/domain';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentMonth } from '../api/wire.ts';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { SceneChip } from '../marks/scene-chip.tsx';

type Line = ContentMonth['lines'][number];
export interface MonthDayProps {
  readonly day: string;
  /** 1 Monday .. 7 Sunday. */
  readonly column: number;
  readonly today: boolean;
  readonly lines: readonly Line[];
  readonly mayWrite: boolean;
  readonly onOpen: (line: Line | null) => void;
  readonly onDrop: (lineId: string, day: string) => void;
}

/** One day of the calendar with its lines. */
export function MonthDay({ day, column, today, lines, mayWrite, onOpen, onDrop }: MonthDayProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useDayWords();
  const dragged = useRef(false);
  const date = new Date(`${day}T00:00Z`);
  const locale = LOCALES[language];
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const titleOf = (line: Line) =>
    line.title?.[language] ?? `${t(`content_type.${line.type}`)} (${t('ui.content.to_write')})`;
  return (
    <li
      className={`month-day${today ? ' month-today' : ''}${lines.length === 0 ? ' month-free' : ''}`}
      style={{ gridColumnStart: column }}
      data-day={day}
    >
      <div className="month-date">
        <time dateTime={day} aria-current={today ? 'date' : undefined}>
          <span className="month-weekday">{weekday.format(date)} </span>
          {short.format(date)}
        </time>
        {mayWrite && (
          <button
            type="button"
            className="month-add"
            aria-label={t('ui.content.plan_on', { day: words(day) })}
            onClick={() => onOpen(null)}
          >
            +
          </button>
        )}
      </div>
      {lines.map((line) => (
        <button
          key={line.lineId}
          type="button"
          className={`month-line month-${line.state}`}
          disabled={!mayWrite}
          aria-label={t('ui.content.line_open', { title: titleOf(line), day: words(day) })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerUp={({ clientX, clientY }) => {
            const under = dayAt(clientX, clientY);
            dragged.current = under !== null && under !== day;
            if (under !== null && under !== day) onDrop(line.lineId, under);
          }}
          onClick={() => {
            // Letting go of what was dragged is a click as well.
            if (!dragged.current) onOpen(line);
            dragged.current = false;
          }}
        >
          <span>{titleOf(line)}</span>
          <small>
            <SceneChip scene={{ place: PLACE_OF[line.medium], frequency: line.frequency, aim: line.aim }} />{' '}
            {t(`ui.medium.${line.medium}`)}
            {line.state !== 'planned' && ` · ${t(`plan_line.${line.state}`)}`}
          </small>
        </button>
      ))}
    </li>
  );
}

/** The day of the calendar under a point of the screen. */
const dayAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? null;
