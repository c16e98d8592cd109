import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { type Playbook, type PlaybookStep, sightOf } from '@vivero/domain';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ShownPlaybook } from '../api/wire.ts';
import { CloseButton } from '../design/close-button.tsx';
import '../design/fields.css';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { Checked, FaultsContext } from './checked.tsx';
import { freeId, newStep } from './new-playbook.ts';
import { PathPreview } from './path-preview.tsx';
import './playbook-editor.css';
import { ExitFields, PlaybookFields } from './playbook-fields.tsx';
import { checkQuery, draftOf, playbooksQuery } from './playbooks-query.ts';
import { PublishSheet } from './publish-sheet.tsx';
import { StepFields } from './step-fields.tsx';
import { SwitchButton } from './switch-button.tsx';

export interface PlaybookEditorProps {
  readonly shown: ShownPlaybook;
  readonly draft: Playbook;
}

/** A playbook as a form: what it is for, its steps in their order, what ends it; what is wrong stands beside the field. */
export function PlaybookEditor({ shown, draft: kept }: PlaybookEditorProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { session } = useRouteContext({ from: '/inside' });
  const [draft, setDraft] = useState(kept);
  const [publishing, setPublishing] = useState(false);
  const { data: checked } = useQuery({ ...checkQuery(useDeferredValue(draft)), placeholderData: (old) => old });
  const faults = checked?.problems ?? shown.problems;
  const isChanged = draft !== kept;
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/playbooks/{playbookId}', {
          params: { path: { playbookId: shown.playbookId } },
          body: { draft: draftOf(draft), draftNo: shown.draftNo },
        }),
      ),
    onSuccess: async () => {
      showToast({ text: t('ui.playbooks.saved') });
      await client.invalidateQueries(playbooksQuery);
    },
  });
  const mayPublish = sightOf(session.user.role, 'publish_playbooks') !== 'none';
  return (
    <FaultsContext.Provider value={faults}>
      <form
        className="playbook-editor"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className="fields playbook-grid">
          <PlaybookFields draft={draft} onChange={setDraft} />
        </div>
        <h2>{t('ui.playbooks.steps_title')}</h2>
        <Steps steps={draft.steps} onChange={(steps) => setDraft({ ...draft, steps })} />
        <h2>{t('ui.playbooks.exits')}</h2>
        <div className="fields playbook-grid">
          <ExitFields draft={draft} onChange={setDraft} />
        </div>
        <PathPreview draft={draft} />
        <div className="playbook-acts">
          <output>
            {faults.length === 0 ? t('ui.playbooks.sound') : t('ui.playbooks.faults', { count: faults.length })}
          </output>
          {save.error && <p role="alert">{text(save.error)}</p>}
          <button type="submit" className="button" disabled={!isChanged || save.isPending}>
            {t('ui.playbooks.save')}
          </button>
          {mayPublish && (
            <button
              type="button"
              className="button button-main"
              disabled={isChanged || faults.length > 0}
              onClick={() => setPublishing(true)}
            >
              {t('ui.playbooks.publish')}
            </button>
          )}
          {mayPublish && <SwitchButton playbookId={shown.playbookId} state={shown.state} />}
          {mayPublish && isChanged && <small>{t('ui.playbooks.unsaved')}</small>}
        </div>
      </form>
      {publishing && <PublishSheet shown={shown} onClose={() => setPublishing(false)} />}
    </FaultsContext.Provider>
  );
}

interface StepsProps {
  readonly steps: readonly PlaybookStep[];
  readonly onChange: (steps: readonly PlaybookStep[]) => void;
}

/** The steps in their order; buttons move one up and down, so that the keyboard is enough. */
function Steps({ steps, onChange }: StepsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const swap = (i: number, by: -1 | 1) => {
    const [a, b] = [steps[i], steps[i + by]];
    if (a === undefined || b === undefined) return;
    onChange(steps.map((step, place) => (place === i ? b : place === i + by ? a : step)));
    // The focus goes with the step that was moved, so that it can be moved on.
    const button = by === -1 ? '.step-up' : '.step-down';
    requestAnimationFrame(() => list.current?.children[i + by]?.querySelector<HTMLElement>(button)?.focus());
  };
  return (
    <Checked path="steps">
      <ol className="playbook-steps" ref={list}>
        {steps.map((step, i) => (
          <li key={step.id}>
            <header>
              <strong>{t('ui.playbooks.step', { number: i + 1 })}</strong>
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className={by === -1 ? 'quiet step-up' : 'quiet step-down'}
                  disabled={steps[i + by] === undefined}
                  aria-label={t(by === -1 ? 'ui.playbooks.up' : 'ui.playbooks.down', { number: i + 1 })}
                  onClick={() => swap(i, by)}
                >
                  {by === -1 ? '↑' : '↓'}
                </button>
              ))}
              {steps.length > 1 && (
                <CloseButton
                  label={t('ui.playbooks.take_out', { number: i + 1 })}
                  onClose={() => onChange(steps.filter((each) => each !== step))}
                />
              )}
            </header>
            <div className="fields playbook-grid">
              <StepFields
                step={step}
                place={i}
                onChange={(next) => onChange(steps.map((each) => (each === step ? next : each)))}
              />
            </div>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button"
        onClick={() => onChange([...steps, newStep(freeId(steps), t('ui.playbooks.new_step'))])}
      >
        {t('ui.playbooks.add_step')}
      </button>
    </Checked>
  );
}
