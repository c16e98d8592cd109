import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ShownPlaybook } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { playbooksQuery } from './playbooks-query.ts';

/** Pauses a playbook that is on, and lets one that is paused go on. */
export function SwitchButton({ playbookId, state }: Pick<ShownPlaybook, 'playbookId' | 'state'>) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const params = { path: { playbookId } };
  const work = useMutation({
    mutationFn: () =>
      answer(
        state === 'on'
          ? api.POST('/api/playbooks/{playbookId}/pause', { params })
          : api.POST('/api/playbooks/{playbookId}/resume', { params }),
      ),
    onSuccess: async () => {
      showToast({ text: t(state === 'on' ? 'ui.playbooks.paused' : 'ui.playbooks.resumed') });
      await client.invalidateQueries(playbooksQuery);
    },
  });
  if (state === 'draft') return null;
  return (
    <>
      <button type="button" className="button" disabled={work.isPending} onClick={() => work.mutate()}>
        {t(state === 'on' ? 'ui.playbooks.pause' : 'ui.playbooks.resume')}
      </button>
      {work.error && <p role="alert">{text(work.error)}</p>}
    </>
  );
}
