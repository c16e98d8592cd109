import { useQuery } from '@tanstack/react-query';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { BatchState } from './batch-state.tsx';
import { importsQuery } from './import-queries.ts';
import './past-imports.css';
import { useTotalsSentence } from './totals-sentence.ts';

/** What was brought in before; each can be taken back. */
export function PastImports({ timeZone }: { readonly timeZone: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const sentence = useTotalsSentence();
  const { data, error } = useQuery(importsQuery);
  const date = new Intl.DateTimeFormat(LOCALES[useLanguage()], { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <section className="past-imports" aria-labelledby="past">
      <h2 id="past">{t('ui.import.past')}</h2>
      {error && <p role="alert">{text(error)}</p>}
      {data?.length === 0 && <p>{t('ui.import.past_none')}</p>}
      <ul>
        {data?.map((batch) => (
          <li key={batch.batchId}>
            <div>
              <strong>{batch.fileName}</strong>
              <small>
                {date.format(new Date(batch.startedAt))} · {batch.source} · {t(`ui.import.state.${batch.state}`)}
              </small>
              {batch.totals && <p>{sentence(batch.totals)}</p>}
            </div>
            <div>
              <BatchState batch={batch} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
