import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { DropZone } from './drop-zone.tsx';
import './import-page.css';
import { uploadQuery } from './import-queries.ts';
import { ImportResult } from './import-result.tsx';
import { PastImports } from './past-imports.tsx';
import { sendFile } from './send-file.ts';
import { UploadView } from './upload-view.tsx';

/** From a file to a filled Today: drop, one question, look, import; and back again. The address keeps the file, so a reload loses nothing. */
export function ImportPage() {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { session } = useRouteContext({ from: '/inside/customers/import' });
  const { upload: uploadId } = useSearch({ from: '/inside/customers/import' });
  const go = useCallback(
    (upload: string | undefined) =>
      void navigate({ to: '/customers/import', search: upload === undefined ? {} : { upload } }),
    [navigate],
  );
  const { mutate: send, ...sent } = useMutation({
    mutationFn: sendFile,
    onSuccess: (upload) => {
      client.setQueryData(uploadQuery(upload.uploadId).queryKey, upload);
      go(upload.uploadId);
    },
  });
  const own = sightOf(session.user.role, 'bring_in') === 'own_book';
  return (
    <div className="import">
      <h1>{t(own ? 'ui.import.title' : 'ui.import.title_bank')}</h1>
      {uploadId === undefined ? (
        <>
          {sent.error && <p role="alert">{text(sent.error)}</p>}
          <DropZone onFile={send} sending={sent.isPending ? sent.variables.name : undefined} />
          <PastImports timeZone={session.bank.timeZone} />
        </>
      ) : (
        <OneUpload
          key={uploadId}
          uploadId={uploadId}
          hasToday={session.user.role === 'rm'}
          onLeave={() => go(undefined)}
        />
      )}
    </div>
  );
}

interface OneUploadProps {
  readonly uploadId: string;
  readonly hasToday: boolean;
  readonly onLeave: () => void;
}

function OneUpload({ uploadId, hasToday, onLeave }: OneUploadProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { data: upload, error } = useQuery(uploadQuery(uploadId));
  const isIn = upload !== undefined && upload.imported !== null && upload.work === null;
  useEffect(() => {
    // Whatever a page has shown of this book is of before; what is on its way in the upload stays.
    if (isIn) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'upload' });
  }, [client, isIn]);
  if (error)
    return (
      <>
        <p role="alert">{text(error)}</p>
        <p>{t('ui.import.gone')}</p>
        <button type="button" className="button" onClick={onLeave}>
          {t('ui.import.another')}
        </button>
      </>
    );
  if (!upload) return <Skeleton label={t('ui.import.looking')} />;
  return (
    <>
      <p className="import-file">
        <strong>{upload.fileName}</strong>
        {upload.imported === null && upload.work === null && (
          <button type="button" onClick={onLeave}>
            {t('ui.import.another')}
          </button>
        )}
      </p>
      {upload.imported && upload.work === null ? (
        <ImportResult imported={upload.imported} problem={upload.problem} hasToday={hasToday} onNext={onLeave} />
      ) : (
        <UploadView upload={upload} />
      )}
    </>
  );
}
