import { useQuery } from '@tanstack/react-query';
import {
  ANCHOR_DATES,
  CONTACT_MEDIA,
  type ContactMedium,
  type DueRule,
  EVENT_CODES,
  LONGEST_DAYS,
  ownerOf,
  PLACE_OF,
  type PlaybookStep,
  STAGES,
} from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../content/content-queries.ts';
import { Choices } from '../events/choices.tsx';
import { NumberField } from '../events/number-field.tsx';
import { useLanguage } from '../language/use-language.ts';
import { Checked } from './checked.tsx';
import { sayIn } from './say-in.ts';

export interface StepFieldsProps {
  readonly step: PlaybookStep;
  /** Where it stands in the list, from 0. */
  readonly place: number;
  readonly onChange: (step: PlaybookStep) => void;
}

const CLOCKS = ['enrolment', 'previous', ...ANCHOR_DATES] as const;
type Clock = (typeof CLOCKS)[number];
const clockOf = (due: DueRule): Clock => ('before' in due ? due.before : due.after);
const dueBy = (clock: Clock, days: number): DueRule =>
  clock === 'enrolment' || clock === 'previous' ? { after: clock, days } : { before: clock, days };

/** What is done in a step, when, by whom, for whom, and what is waited for. */
export function StepFields({ step, place, onChange }: StepFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: library } = useQuery(libraryQuery);
  const pieces = [...(library?.pieces ?? []), ...(library?.builtIn ?? [])];
  const titles = new Map(pieces.map(({ contentId, title }) => [contentId, title[language]]));
  // What the library does not have (yet) stays chosen until somebody chooses otherwise.
  if (step.contentId !== null && !titles.has(step.contentId)) titles.set(step.contentId, step.contentId);
  const set = (part: Partial<PlaybookStep>) => onChange({ ...step, ...part });
  const at = (part: string) => `steps.${place}.${part}`;
  const { due, awaits, medium } = step;
  /** Nothing there yet is for the check to say. */
  const days = (typed: number | undefined): number => typed ?? -1;
  const shown = (count: number): number | undefined => (count < 0 ? undefined : count);
  return (
    <>
      <Checked path={at('title')}>
        <label>
          {t('ui.playbooks.title_field')}
          <input
            maxLength={200}
            value={step.title[language]}
            onChange={({ target }) => set({ title: sayIn(step.title, language, target.value) })}
          />
        </label>
      </Checked>
      <Checked path={at('due')}>
        <label>
          {t('ui.playbooks.due')}
          <select value={clockOf(due)} onChange={({ target }) => set({ due: dueBy(target.value as Clock, due.days) })}>
            {CLOCKS.map((clock) => (
              <option key={clock} value={clock}>
                {t(`ui.playbooks.due.${clock}`)}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label={t('ui.playbooks.days')}
          value={shown(due.days)}
          least={0}
          most={LONGEST_DAYS}
          onChange={(typed) => set({ due: dueBy(clockOf(due), days(typed)) })}
        />
      </Checked>
      <Checked path={at('owner')}>
        <label>
          {t('ui.playbooks.medium')}
          <select
            value={medium}
            onChange={({ target }) => {
              const chosen = target.value as ContactMedium;
              set({ medium: chosen, owner: ownerOf(chosen), scene: { ...step.scene, place: PLACE_OF[chosen] } });
            }}
          >
            {CONTACT_MEDIA.map((each) => (
              <option key={each} value={each}>
                {t(`medium.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </Checked>
      <Checked path={at('purpose')}>
        <label>
          {t('ui.playbooks.purpose')}
          <select
            value={step.purpose}
            onChange={({ target }) => set({ purpose: target.value === 'service' ? 'service' : 'marketing' })}
          >
            {(['service', 'marketing'] as const).map((each) => (
              <option key={each} value={each}>
                {t(`ui.playbooks.purpose.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </Checked>
      <Checked path={at('contentId')}>
        <label>
          {t('ui.playbooks.content')}
          <select
            value={step.contentId ?? ''}
            onChange={({ target }) => set({ contentId: target.value === '' ? null : target.value })}
          >
            <option value="">{t('ui.playbooks.no_content')}</option>
            {[...titles].map(([contentId, title]) => (
              <option key={contentId} value={contentId}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </Checked>
      <Checked path={at('lateDays')}>
        <NumberField
          label={t('ui.playbooks.late_days')}
          value={shown(step.lateDays)}
          least={0}
          most={LONGEST_DAYS}
          onChange={(typed) => set({ lateDays: days(typed) })}
        />
      </Checked>
      <Checked path={at('stages')}>
        <Choices
          label={t('ui.playbooks.only')}
          any={t('ui.playbooks.everybody')}
          choices={(['unprofiled', ...STAGES] as const).map((value) => ({ value, label: t(`stage.${value}`) }))}
          chosen={step.stages ?? []}
          onChange={(stages) => set({ stages: stages.length === 0 ? null : stages })}
        />
      </Checked>
      <Checked path={at('awaits')}>
        <Choices
          label={t('ui.playbooks.waits')}
          any={t('ui.playbooks.waits_not')}
          choices={EVENT_CODES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          chosen={awaits?.codes ?? []}
          onChange={(codes) =>
            set({ awaits: codes.length === 0 ? null : { days: 7, otherwise: 'go_on', ...awaits, codes } })
          }
        />
        {awaits !== null && (
          <>
            <NumberField
              label={t('ui.playbooks.wait_days')}
              value={shown(awaits.days)}
              least={1}
              most={LONGEST_DAYS}
              onChange={(typed) => set({ awaits: { ...awaits, days: days(typed) } })}
            />
            <label>
              {t('ui.playbooks.otherwise')}
              <select
                value={awaits.otherwise}
                onChange={({ target }) =>
                  set({ awaits: { ...awaits, otherwise: target.value === 'end' ? 'end' : 'go_on' } })
                }
              >
                {(['go_on', 'end'] as const).map((each) => (
                  <option key={each} value={each}>
                    {t(`ui.playbooks.otherwise.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </Checked>
    </>
  );
}
