import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { ApiFailure } from '../api/api-failure.ts';
import type { Upload, UploadAnswers, UploadSettings } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { AnswersLine } from './answers-line.tsx';
import { ColumnStrip } from './column-strip.tsx';
import { lookQuery, previewQuery, uploadQuery } from './import-queries.ts';
import { PreviewView } from './preview-view.tsx';
import { QuestionForm } from './question-form.tsx';
import { ReadingDetails } from './reading-details.tsx';
import { WorkProgress } from './work-progress.tsx';

/** A file on its way in: the question, then what would happen, and all the while how it is read. */
export function UploadView({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { uploadId, settings, work, previewed } = upload;
  const path = { params: { path: { uploadId } } };
  const { data: look, error: unreadable } = useQuery(lookQuery(uploadId));
  const [asking, ask] = useState(settings.answers === null);
  const shown = () => client.invalidateQueries({ queryKey: uploadQuery(uploadId).queryKey, exact: true });

  const change = useMutation({
    // A preview under other settings is none: it is made anew at once.
    mutationFn: async (next: UploadSettings) => {
      const looked = await answer(api.PUT('/api/uploads/{uploadId}/settings', { ...path, body: next }));
      client.setQueryData(lookQuery(uploadId).queryKey, looked);
      client.removeQueries({ queryKey: previewQuery(uploadId).queryKey });
      if (next.answers !== null && looked.lacks === null)
        await answer(api.POST('/api/uploads/{uploadId}/preview', path));
    },
    onSettled: shown,
  });
  const take = useMutation({
    mutationFn: () => answer(api.POST('/api/uploads/{uploadId}/import', path)),
    onSettled: shown,
  });
  const failure =
    unreadable ??
    change.error ??
    take.error ??
    (upload.problem && new ApiFailure(upload.problem as ApiFailure['problem'] & object));
  const busy = change.isPending || work !== null;
  const answered = (answers: UploadAnswers) => {
    ask(false);
    change.mutate({ ...settings, answers });
  };
  const problem = failure && <p role="alert">{text(failure)}</p>;
  if (work) return <WorkProgress work={work} />;
  if (unreadable) return problem;
  if (!look) return <Skeleton label={t('ui.import.looking')} />;

  const reading = (
    <>
      <ColumnStrip
        look={look}
        disabled={busy}
        onPoint={(column, field) => change.mutate({ ...settings, columns: { ...settings.columns, [column]: field } })}
      />
      <ReadingDetails
        look={look}
        format={settings.format}
        disabled={busy}
        onChange={(format) => change.mutate({ ...settings, format })}
      />
    </>
  );
  if (asking || settings.answers === null)
    return (
      <>
        {problem}
        {look.lacks !== null && reading}
        <QuestionForm
          key={uploadId}
          before={settings.answers ?? look.remembered}
          suggestedName={upload.suggestedSource}
          disabled={busy || look.lacks !== null}
          onAnswer={answered}
        />
        {look.lacks === null && reading}
      </>
    );
  return (
    <>
      <AnswersLine answers={settings.answers} disabled={busy} onEdit={() => ask(true)} onChange={answered} />
      {problem}
      {previewed ? (
        <PreviewView uploadId={uploadId} onImport={() => take.mutate()} />
      ) : busy ? (
        <Skeleton label={t('ui.import.looking')} />
      ) : (
        look.lacks === null && (
          <button type="button" className="button button-main" onClick={() => change.mutate(settings)}>
            {t('ui.import.preview')}
          </button>
        )
      )}
      {reading}
    </>
  );
}
