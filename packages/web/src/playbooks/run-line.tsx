import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { PlaybookRunLine } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { showToast } from '../design/show-toast.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

export interface RunLineProps {
  readonly run: PlaybookRunLine;
  /** Whether the playbook is named: where runs of several stand together. */
  readonly named: boolean;
  readonly mayResume: boolean;
}

/** Where one customer stands in a playbook. */
export function RunLine({ run, named, mayResume }: RunLineProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const language = useLanguage();
  const day = useDayText();
  const { playbookId, customerId, state, step, why } = run;
  const resume = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/playbooks/{playbookId}/runs/{customerId}/resume', {
          params: { path: { playbookId, customerId } },
        }),
      ),
    onSuccess: async () => {
      showToast({ text: t('ui.playbooks.going') });
      await client.invalidateQueries({ queryKey: ['playbook-runs'] });
    },
  });
  const title = step?.title[language];
  const key = state === 'stuck' ? 'at_step' : run.waiting ? 'waiting_for' : 'next_step';
  return (
    <li className="run-line">
      <Link {...toCustomer(customerId)}>{run.customerName}</Link>
      <small>{run.rmName}</small>
      {named && <p>{run.playbookName[language]}</p>}
      {title !== undefined && state !== 'ended' && state !== 'held_out' && (
        <p>
          {t(`ui.playbooks.${key}`, { step: title })}
          {run.dueOn !== null && ` · ${t('ui.playbooks.on_day', { day: day(run.dueOn) })}`}
        </p>
      )}
      {why !== null && (
        <p className={state === 'stuck' ? 'run-why' : undefined}>
          {state === 'stuck' ? t(`playbook.stuck.${why as 'refused'}`) : t(`playbook.ended.${why as 'done'}`)}
          {run.rules.map((rule) => ` · ${t(`playbook.rule.${rule as 'reach'}`)}`)}
        </p>
      )}
      <small className="run-since">
        {t('ui.playbooks.since', { day: day(run.enrolledOn) })} · {t('ui.playbooks.version', { number: run.version })}
      </small>
      {state === 'stuck' && mayResume && (
        <button type="button" className="button" disabled={resume.isPending} onClick={() => resume.mutate()}>
          {t('ui.playbooks.go_on')}
        </button>
      )}
      {resume.error && <p role="alert">{text(resume.error)}</p>}
    </li>
  );
}
