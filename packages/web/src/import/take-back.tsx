import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { importsQuery } from './import-queries.ts';
import './take-back.css';

export interface TakeBackProps {
  readonly batchId: string;
  /** What the list is called, for who hears several of these buttons. */
  readonly file: string;
}

const focusIt = (button: HTMLButtonElement | null): void => button?.focus();

/** Takes an import back, after one question. */
export function TakeBack({ batchId, file }: TakeBackProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const [asked, ask] = useState(false);
  const takeBack = useMutation({
    mutationFn: () => answer(api.POST('/api/imports/{batchId}/rollback', { params: { path: { batchId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  if (!asked)
    return (
      <button
        type="button"
        className="button"
        aria-label={t('ui.import.take_back_of', { file })}
        onClick={() => ask(true)}
      >
        {t('ui.import.take_back')}
      </button>
    );
  return (
    <div className="take-back">
      <p>{t('ui.import.take_back_sure')}</p>
      <button
        type="button"
        className="button button-main"
        // The focus goes to where the answer is given.
        ref={focusIt}
        disabled={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        {t('ui.import.take_back_yes')}
      </button>
      <button type="button" className="button" onClick={() => ask(false)}>
        {t('ui.import.keep')}
      </button>
      {takeBack.error && <p role="alert">{text(takeBack.error)}</p>}
    </div>
  );
}
