import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { WaysOut } from '../api/wire.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './ways-form.css';

type Way = WaysOut['ways'][number];

/** By which ways messages leave the house, each with one button that tries it. */
export function WaysForm() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['ways-out'], queryFn: () => answer(api.GET('/api/ways-out')) });
  if (!data) return null;
  return (
    <section className="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{t('ui.ways.title')}</h2>
      <p>{t('ui.ways.text')}</p>
      <ul>
        {data.ways.map((way) => (
          <WayLine key={way.way} way={way} />
        ))}
      </ul>
      <dl>
        <div>
          <dt>{t('ui.ways.public_url')}</dt>
          <dd>{data.publicUrl}</dd>
        </div>
        <div>
          <dt>{t('ui.ways.answers')}</dt>
          <dd>{t(data.hears ? 'ui.ways.answers.heard' : 'ui.ways.answers.not')}</dd>
        </div>
        <div>
          <dt>{t('ui.ways.opens')}</dt>
          <dd>{t(data.countsOpens ? 'ui.ways.opens.counted' : 'ui.ways.opens.not')}</dd>
        </div>
      </dl>
    </section>
  );
}

function WayLine({ way: { way, leadsTo } }: { readonly way: Way }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const prove = useMutation({
    mutationFn: () => answer(api.POST('/api/ways-out/{way}', { params: { path: { way } } })),
  });
  const said = prove.data;
  return (
    <li>
      <div>
        <strong>{t(`ui.ways.${way}`)}</strong>
        <p>
          {leadsTo === null
            ? t('ui.ways.closed', { variables: t(`ui.ways.variables.${way}`) })
            : t('ui.ways.leads', { machine: leadsTo })}
        </p>
        <output>
          {said?.open === true && t('ui.ways.works')}
          {said?.open === false &&
            t('ui.ways.fails', { answer: said.answer, variables: t(`ui.ways.variables.${way}`) })}
          {prove.error && text(prove.error)}
        </output>
      </div>
      {leadsTo !== null && (
        <button type="button" className="button" disabled={prove.isPending} onClick={() => prove.mutate()}>
          {t('ui.ways.try', { way: t(`ui.ways.${way}`) })}
        </button>
      )}
    </li>
  );
}
