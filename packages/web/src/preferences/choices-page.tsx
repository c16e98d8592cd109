import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ChoiceWish, Choices } from '../api/wire.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage, chosenLanguage } from '../language/show-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './choices-page.css';

const route = getRouteApi('/choices/$token');

/** A customer's own page, opened by the link of a message: no login, every answer one tap, no as easy as yes. */
export function ChoicesPage() {
  const { token } = route.useParams();
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const key = ['choices', token];
  const path = { path: { token } };
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/choices/{token}', { params: path })),
    retry: false,
  });
  const say = useMutation({
    mutationFn: (body: ChoiceWish) => answer(api.POST('/api/choices/{token}', { params: path, body })),
    onSuccess: (said) => client.setQueryData<Choices>(key, said),
  });
  const language = data?.language;
  // The language of the message, unless the reader has picked another here.
  useEffect(() => {
    if (language !== undefined && chosenLanguage() === undefined) void chooseLanguage(language);
  }, [language]);
  const failure = error ?? say.error;
  return (
    <main className="choices">
      <header>
        <strong>{data?.bankName}</strong>
        <LanguageSwitch onChoose={(each) => void chooseLanguage(each)} />
      </header>
      <h1>{t('ui.choices.title')}</h1>
      {failure && <p role="alert">{text(failure)}</p>}
      {data && (
        <>
          <p>{t('ui.choices.intro', { bank: data.bankName })}</p>
          <output>{say.isSuccess ? t('ui.choices.saved') : ''}</output>
          <h2>{t('ui.choices.marketing')}</h2>
          <button
            type="button"
            className="button button-main"
            disabled={say.isPending}
            onClick={() => say.mutate({ medium: 'any', purpose: 'marketing', says: 'no' })}
          >
            {t('ui.choices.stop_all')}
          </button>
          {data.media.map(({ medium, word }) => (
            <YesOrNo
              key={medium}
              name={t(`medium.${medium}`)}
              word={word}
              waits={say.isPending}
              onSay={(says) => say.mutate({ medium, purpose: 'marketing', says })}
            />
          ))}
          <h2>{t('ui.choices.profiling')}</h2>
          <p>{t('ui.choices.profiling_hint')}</p>
          <YesOrNo
            name={t('ui.choices.profiling')}
            word={data.profiling}
            waits={say.isPending}
            onSay={(says) => say.mutate({ medium: 'any', purpose: 'profiling', says })}
          />
        </>
      )}
    </main>
  );
}

interface YesOrNoProps {
  readonly name: string;
  readonly word: 'yes' | 'no' | 'unsaid';
  readonly waits: boolean;
  readonly onSay: (says: 'yes' | 'no') => void;
}

/** Two buttons of the same size: neither answer is the easier one. */
function YesOrNo({ name, word, waits, onSay }: YesOrNoProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="choices-line" disabled={waits}>
      <legend>{name}</legend>
      {(['yes', 'no'] as const).map((says) => (
        <button key={says} type="button" className="button" aria-pressed={word === says} onClick={() => onSay(says)}>
          {t(`ui.choices.${says}`)}
        </button>
      ))}
      {word === 'unsaid' && <small>{t('ui.choices.unsaid')}</small>}
    </fieldset>
  );
}
