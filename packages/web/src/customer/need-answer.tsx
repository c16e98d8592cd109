import { DENIALS, HORIZONS } from '@vivero/domain';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { NeedCard } from '../api/wire.ts';
import { clientKey } from '../offline/client-key.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import '../design/fields.css';
import { AmountField } from './amount-field.tsx';
import { fieldText } from './field-text.ts';
import { HorizonField } from './horizon-field.tsx';
import { useChange } from './use-change.ts';
import { wholeAmount } from './whole-amount.ts';

export interface NeedAnswerProps {
  readonly card: NeedCard;
  readonly customerId: string;
}

const ANSWERS = ['yes', 'not_sure', 'no'] as const;
type Answer = (typeof ANSWERS)[number];

/** What the customer said: one tap, then what goes with it. The same save sent twice, over a bad line, is one answer. */
export function NeedAnswer({ card, customerId }: NeedAnswerProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [chosen, setChosen] = useState<Answer>();
  const [key, setKey] = useState(clientKey);
  const params = { path: { needId: card.needId } };
  const undo = () => answer(api.POST('/api/needs/{needId}/answer/undo', { params, body: { clientKey: key } }));
  const change = useChange(
    customerId,
    () => {
      setChosen(undefined);
      setKey(clientKey());
    },
    undo,
  );
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = fieldText(form, 'words');
    const body = { clientKey: key, said: saidIn(form, chosen), words: words === '' ? null : words };
    change.mutate(() => answer(api.POST('/api/needs/{needId}/answer', { params, body })));
  };
  return (
    <form className="need-answer fields" onSubmit={save}>
      <fieldset>
        <legend>{t('ui.customer.need.answer')}</legend>
        {ANSWERS.map((each) => (
          <button key={each} type="button" aria-pressed={each === chosen} onClick={() => setChosen(each)}>
            {t(`ui.customer.need.${each}`)}
          </button>
        ))}
      </fieldset>
      {chosen === 'yes' && (
        <>
          <AmountField name="amount" />
          <HorizonField name="horizon" />
        </>
      )}
      {chosen === 'no' && (
        <label>
          {t('ui.customer.need.reason')}
          <select name="reason">
            {DENIALS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`denial.${reason}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen && (
        <label>
          {t('ui.customer.need.words')}
          <input name="words" maxLength={500} autoComplete="off" />
        </label>
      )}
      {change.error && <p role="alert">{text(change.error)}</p>}
      {chosen && (
        <button type="submit" className="button button-main" disabled={change.isPending}>
          {t('ui.change.save')}
        </button>
      )}
    </form>
  );
}

function saidIn(form: FormData, chosen: Answer | undefined) {
  if (chosen === 'yes') {
    const horizon = HORIZONS.find((each) => each === form.get('horizon')) ?? null;
    return { answer: 'yes' as const, amount: wholeAmount(fieldText(form, 'amount')), horizon };
  }
  if (chosen === 'no') {
    const reason = DENIALS.find((each) => each === form.get('reason')) ?? DENIALS[0];
    return { answer: 'no' as const, reason };
  }
  return { answer: 'not_sure' as const };
}
