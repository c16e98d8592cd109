import { useQuery } from '@tanstack/react-query';
import {
  conversionTask,
  EVENT_CODES,
  type ExitRule,
  LARGEST_HELD_OUT,
  LONGEST_DAYS,
  type Playbook,
  type Stage,
  STAGES,
  type Transition,
  TRANSITIONS,
  transitionWords,
} from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { Choices } from '../events/choices.tsx';
import { NumberField } from '../events/number-field.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSayer } from '../language/use-sentence.ts';
import { segmentsQuery } from '../segments/segments-queries.ts';
import { Checked } from './checked.tsx';
import { sayIn } from './say-in.ts';

export interface PlaybookFieldsProps {
  readonly draft: Playbook;
  readonly onChange: (draft: Playbook) => void;
}

const wordOf = ({ way, stage }: Transition): string => `${way} ${stage}`;

/** What a playbook is for, whom it takes in and how much of them. */
export function PlaybookFields({ draft, onChange }: PlaybookFieldsProps) {
  const { t } = useTranslation();
  const say = useSayer();
  const language = useLanguage();
  const set = (part: Partial<Playbook>) => onChange({ ...draft, ...part });
  return (
    <>
      <Checked path="name">
        <label>
          {t('ui.playbooks.name')}
          <input
            maxLength={200}
            value={draft.name[language]}
            onChange={({ target }) => set({ name: sayIn(draft.name, language, target.value) })}
          />
        </label>
      </Checked>
      <Checked path="serves">
        <Choices
          label={t('ui.playbooks.serves')}
          choices={TRANSITIONS.map((each) => ({
            value: wordOf(each),
            label: `${t(`playbook.task.${conversionTask(each)}`)}: ${say(transitionWords(each))}`,
          }))}
          chosen={draft.serves.map(wordOf)}
          onChange={(chosen) => set({ serves: TRANSITIONS.filter((each) => chosen.includes(wordOf(each))) })}
        />
      </Checked>
      <EnrolFields draft={draft} onChange={onChange} />
      <Checked path="againAfterDays">
        <NumberField
          label={t('ui.playbooks.again')}
          value={draft.againAfterDays ?? undefined}
          least={1}
          most={LONGEST_DAYS}
          placeholder={t('ui.playbooks.never')}
          onChange={(days) => set({ againAfterDays: days ?? null })}
        />
      </Checked>
      <Checked path="heldOutShare">
        <NumberField
          label={t('ui.playbooks.held_out')}
          value={Math.round(draft.heldOutShare * 1_000) / 10}
          least={0}
          most={LARGEST_HELD_OUT * 100}
          step="any"
          onChange={(percent) => set({ heldOutShare: (percent ?? 0) / 100 })}
        />
      </Checked>
    </>
  );
}

function EnrolFields({ draft, onChange }: PlaybookFieldsProps) {
  const { t } = useTranslation();
  const saved = useQuery(segmentsQuery);
  const { enrols } = draft;
  const set = (next: Playbook['enrols']) => onChange({ ...draft, enrols: next });
  const where = enrols.by === 'segment' ? enrols.segment.where : undefined;
  const shared = saved.data?.segments.filter((segment) => segment.shared) ?? [];
  const [first] = shared;
  const bySegment = (id: string) => set({ by: 'segment', segment: { version: 1, where: { is: 'segment', id } } });
  const by = (chosen: string) => {
    if (chosen === 'hand') set({ by: 'hand' });
    else if (chosen === 'event') set({ by: 'event', what: { codes: ['TX-S'] }, stages: null });
    else bySegment(first?.segmentId ?? '');
  };
  return (
    <Checked path="enrols">
      <label>
        {t('ui.playbooks.enrols')}
        <select value={enrols.by} onChange={({ target }) => by(target.value)}>
          {(['segment', 'event', 'hand'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`ui.playbooks.enrols.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {enrols.by === 'segment' && (
        <label>
          {t('ui.playbooks.segment')}
          <select
            value={where?.is === 'segment' ? where.id : 'own'}
            onChange={({ target }) => {
              if (target.value !== 'own') bySegment(target.value);
            }}
          >
            {where?.is === 'segment' ? (
              <option value="">{t('ui.playbooks.segment_choose')}</option>
            ) : (
              <option value="own">{t('ui.playbooks.segment_own')}</option>
            )}
            {shared.map(({ segmentId, name }) => (
              <option key={segmentId} value={segmentId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {enrols.by === 'event' && (
        <Choices
          label={t('ui.playbooks.event')}
          choices={EVENT_CODES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          chosen={enrols.what.codes ?? []}
          onChange={(codes) => set({ ...enrols, what: { ...enrols.what, codes } })}
        />
      )}
    </Checked>
  );
}

/** What ends a run before its last step. */
export function ExitFields({ draft, onChange }: PlaybookFieldsProps) {
  const { t } = useTranslation();
  const stageExit = draft.exits.find((exit) => exit.is === 'stage');
  const eventExit = (goal: boolean) =>
    draft.exits.find((exit): exit is Extract<ExitRule, { is: 'event' }> => exit.is === 'event' && exit.goal === goal);
  const instead = (old: ExitRule | undefined, next: ExitRule | undefined) =>
    onChange({
      ...draft,
      exits: [...draft.exits.filter((exit) => exit !== old), ...(next === undefined ? [] : [next])],
    });
  return (
    <Checked path="exits">
      <label>
        {t('ui.playbooks.exit_stage')}
        <select
          value={stageExit?.stage ?? ''}
          onChange={({ target: { value } }) =>
            instead(stageExit, value === '' ? undefined : { is: 'stage', stage: value as Stage })
          }
        >
          <option value="">{t('ui.playbooks.exit_none')}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      {([true, false] as const).map((goal) => (
        <Choices
          key={String(goal)}
          label={t(goal ? 'ui.playbooks.exit_goal' : 'ui.playbooks.exit_event')}
          any={t('ui.playbooks.nothing')}
          choices={EVENT_CODES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          chosen={eventExit(goal)?.codes ?? []}
          onChange={(codes) =>
            instead(eventExit(goal), codes.length === 0 ? undefined : { ...eventExit(goal), is: 'event', goal, codes })
          }
        />
      ))}
    </Checked>
  );
}
