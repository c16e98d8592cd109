import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Landing, Visitor } from '../api/wire.ts';
import '../design/fields.css';
import { fieldText } from '../customer/field-text.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage, chosenLanguage } from '../language/show-language.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './landing-page.css';

const route = getRouteApi('/r/$code');

/** What a code in a link or a picture opens, for somebody whom the bank does not know: no login, no box ticked beforehand. */
export function LandingPage() {
  const { code } = route.useParams();
  const { t } = useTranslation();
  const text = useProblemText();
  const params = { path: { code } };
  const { data, error } = useQuery({
    queryKey: ['landing', code],
    queryFn: () => answer(api.GET('/api/arrivals/{code}', { params })),
    retry: false,
  });
  const send = useMutation({
    mutationFn: (body: Visitor) => answer(api.POST('/api/arrivals/{code}', { params, body })),
  });
  const language = data?.language;
  // The bank's own language, unless the reader has picked another here.
  useEffect(() => {
    if (language !== undefined && chosenLanguage() === undefined) void chooseLanguage(language);
  }, [language]);
  const failure = error ?? send.error;
  return (
    <main className="landing">
      <header>
        <strong>{data?.bankName}</strong>
        <LanguageSwitch onChoose={(each) => void chooseLanguage(each)} />
      </header>
      {send.isSuccess && data ? (
        <>
          <h1>{t('ui.landing.thanks', { bank: data.bankName })}</h1>
          <p>{t('ui.landing.thanks_text')}</p>
        </>
      ) : (
        <>
          <h1>{t('ui.landing.title')}</h1>
          {failure && <p role="alert">{text(failure)}</p>}
          {data && <VisitorForm landing={data} waits={send.isPending} onSend={send.mutate} />}
        </>
      )}
    </main>
  );
}

interface VisitorFormProps {
  readonly landing: Landing;
  readonly waits: boolean;
  readonly onSend: (visitor: Visitor) => void;
}

const BOXES = ['marketing', 'profiling', 'research'] as const;

function VisitorForm({ landing, waits, onSend }: VisitorFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { bankName: bank, forwarded, from } = landing;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string): string => fieldText(form, name);
    onSend({
      name: said('name'),
      contact: said('contact'),
      marketing: form.has('marketing'),
      profiling: form.has('profiling'),
      research: form.has('research'),
      tellOwner: form.has('tellOwner'),
      language,
    });
  };
  return (
    <form onSubmit={submit} className="fields">
      {forwarded && <p>{from === null ? t('ui.landing.forwarded') : t('ui.landing.from', { name: from })}</p>}
      <p>{t('ui.landing.text', { bank })}</p>
      <label>
        {t('ui.landing.name')}
        <input name="name" required maxLength={120} autoComplete="name" />
      </label>
      <label>
        {t('ui.landing.contact')}
        <input name="contact" required minLength={3} maxLength={120} />
      </label>
      <fieldset>
        <legend>{t('ui.landing.consents')}</legend>
        <p>{t('ui.landing.consents_hint')}</p>
        {BOXES.map((box) => (
          <label key={box} className="tick">
            <input type="checkbox" name={box} required={box === 'marketing'} />
            <span>{t(`ui.landing.${box}`, { bank })}</span>
          </label>
        ))}
        {forwarded && (
          <label className="tick">
            <input type="checkbox" name="tellOwner" />
            <span>{t('ui.landing.tell_owner')}</span>
          </label>
        )}
      </fieldset>
      <button type="submit" className="button button-main" disabled={waits}>
        {t('ui.landing.send')}
      </button>
    </form>
  );
}
