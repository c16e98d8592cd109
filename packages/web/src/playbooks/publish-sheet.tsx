import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { PlaybookForeseen, ShownPlaybook } from '../api/wire.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { foreseenQuery, playbooksQuery } from './playbooks-query.ts';
import './publish-sheet.css';

export interface PublishSheetProps {
  readonly shown: ShownPlaybook;
  readonly onClose: () => void;
}

/** Says whom a playbook would touch and what the gate would say, and only then publishes it. */
export function PublishSheet({ shown: { playbookId, draftNo, versions }, onClose }: PublishSheetProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { data, error } = useQuery(foreseenQuery(playbookId, draftNo));
  const publish = useMutation({
    mutationFn: (running: 'finish' | 'move') =>
      answer(
        api.POST('/api/playbooks/{playbookId}/publish', {
          params: { path: { playbookId } },
          body: { draftNo, running },
        }),
      ),
    onSuccess: async ({ version }) => {
      onClose();
      showToast({ text: t('ui.playbooks.published', { number: version }) });
      await client.invalidateQueries(playbooksQuery);
    },
  });
  return (
    <SheetForm
      title={t('ui.playbooks.publish_title')}
      submit={t('ui.playbooks.publish_now')}
      work={publish}
      // Nobody publishes what they have not been told of.
      ready={data !== undefined}
      onSubmit={(form) => publish.mutate(form.get('running') === 'move' ? 'move' : 'finish')}
      onClose={onClose}
    >
      {error && <p role="alert">{text(error)}</p>}
      {!data && !error && <p aria-live="polite">{t('ui.playbooks.counting')}</p>}
      {data && <ForeseenFigures foreseen={data} />}
      {versions.length > 0 && (
        <fieldset className="publish-running">
          <legend>{t('ui.playbooks.people_running')}</legend>
          {(['finish', 'move'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="running" value={each} defaultChecked={each === 'finish'} />
              <span>{t(`ui.playbooks.running.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </SheetForm>
  );
}

function ForeseenFigures({ foreseen }: { readonly foreseen: PlaybookForeseen }) {
  const { t } = useTranslation();
  const { by, people, leftAlone, touchedToday, touchedSoon, gate } = foreseen;
  if (by === 'hand') return <p>{t('ui.playbooks.foreseen.hand')}</p>;
  const told = (count: PlaybookForeseen['people']) =>
    typeof count === 'number' ? String(count) : t('ui.playbooks.few');
  const figures = [
    [by === 'event' ? t('ui.playbooks.foreseen.event') : t('ui.playbooks.foreseen.people'), told(people)],
    [t('ui.playbooks.foreseen.left_alone'), told(leftAlone)],
    ...(by === 'segment' ? [[t('ui.playbooks.foreseen.today'), told(touchedToday)]] : []),
    [t('ui.playbooks.foreseen.soon'), told(touchedSoon)],
  ];
  return (
    <>
      <dl className="publish-figures">
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {gate && (
        <div className="publish-gate">
          <p>
            {t('ui.playbooks.gate', {
              asked: gate.asked,
              passed: told(gate.passed),
              held: told(gate.held),
              refused: told(gate.refused),
            })}
          </p>
          {gate.sampled && <p>{t('ui.playbooks.gate_sampled', gate.refusedShare)}</p>}
          <ul>
            {gate.rules.map(({ rule, people: refused }) => (
              <li key={rule}>
                {t('ui.playbooks.gate_rule', { rule: t(`playbook.rule.${rule as 'reach'}`), people: told(refused) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
