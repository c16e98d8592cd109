import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { entranceQuery } from './entrance-query.ts';
import './pair-phone.css';

/** Four digits let this phone into the demonstration bank. The picture in the terminal carries them after the `#`, and then nobody types. */
export function PairPhone() {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const [code, setCode] = useState(() => /^#(\d{4})$/.exec(location.hash)?.[1] ?? '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (digits: string) => answer(api.POST('/api/pairing', { body: { code: digits } })),
    onSuccess: () => client.invalidateQueries(entranceQuery),
  });
  // Once: a wrong one from the picture is then corrected by hand.
  useEffect(() => {
    const [, carried] = /^#(\d{4})$/.exec(location.hash) ?? [];
    if (carried !== undefined) mutate(carried);
  }, [mutate]);
  return (
    <section className="pair-phone" aria-labelledby="pair-title">
      <h2 id="pair-title">{t('ui.sign_in.code_title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(code);
        }}
      >
        <label>
          {t('ui.sign_in.code')}
          <input
            value={code}
            onChange={(event) => setCode(event.target.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={4}
            required
          />
        </label>
        {error && <p role="alert">{text(error)}</p>}
        <button type="submit" className="button" disabled={isPending}>
          {t('ui.sign_in.code_submit')}
        </button>
      </form>
    </section>
  );
}
