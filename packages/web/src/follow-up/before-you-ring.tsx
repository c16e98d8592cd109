import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { BeforeYouRing as Before } from '../api/wire.ts';
import { useAgreed } from '../language/use-agreed.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import './before-you-ring.css';

/** What to have in mind before the call: the last promise, the last contact and note, and what not to say. */
export function BeforeYouRing({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  // What an RM and a customer said to each other is not the lead's to read.
  const own = session.user.role === 'rm';
  const { data } = useQuery({
    queryKey: ['before-you-ring', customerId],
    queryFn: () => answer(api.GET('/api/customers/{customerId}/before-you-ring', { params: { path: { customerId } } })),
    enabled: own,
  });
  if (!own) return null;
  if (!data || !saysAnything(data)) return null;
  return (
    <section className="before" aria-labelledby="before-title">
      <h3 id="before-title">{t('ui.before.title')}</h3>
      <BeforeFacts before={data} />
    </section>
  );
}

const saysAnything = ({ lastPromise, lastContact, lastNote, doNotSay }: Before): boolean =>
  lastPromise !== null || lastContact !== null || lastNote !== null || doNotSay.length > 0;

function BeforeFacts({ before }: { readonly before: Before }) {
  const { t } = useTranslation();
  const agreed = useAgreed();
  const day = useDayText();
  const say = useSay();
  const { lastPromise, lastContact, lastNote, doNotSay } = before;
  const contact = lastContact && [
    lastContact.medium
      ? t('ui.before.contact_on', { day: day(lastContact.on), medium: t(`ui.medium.${lastContact.medium}`) })
      : day(lastContact.on),
    ...(lastContact.answered ? [] : [t('ui.before.unanswered')]),
  ];
  const promise = lastPromise && [
    agreed(lastPromise.agreed),
    day(lastPromise.dueOn),
    t(`ui.follow_up.state.${lastPromise.state}`),
  ];
  return (
    <dl>
      {doNotSay.length > 0 && (
        <div className="before-not">
          <dt>{t('ui.before.not')}</dt>
          {doNotSay.map((phrase) => (
            <dd key={JSON.stringify(phrase)}>{say(phrase)}</dd>
          ))}
        </div>
      )}
      {promise && (
        <div>
          <dt>{t('ui.before.promise')}</dt>
          <dd>{promise.join(' · ')}</dd>
        </div>
      )}
      {contact && (
        <div>
          <dt>{t('ui.before.contact')}</dt>
          <dd>{contact.join(' · ')}</dd>
        </div>
      )}
      {lastNote && (
        <div>
          <dt>{t('ui.before.note')}</dt>
          <dd>{lastNote.text}</dd>
        </div>
      )}
    </dl>
  );
}
