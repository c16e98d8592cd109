import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { ApiFailure } from '../api/api-failure.ts';
import type { Today, TodayRow } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { useDayText } from '../language/use-day-text.ts';
import { clientKey } from '../offline/client-key.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { todayQuery } from './today-query.ts';
import type { WireTap } from './wire-tap.ts';

const RETRY_MILLISECONDS = 800;

/**
 * Records how a contact ended. The row leaves at once and the toast offers to take it back; when the server did not take the tap, the row
 * returns and the problem says why.
 * @returns records, and answers with the row to look at next
 */
export function useOutcomes(rm: number | undefined): (row: TodayRow, tap: WireTap) => TodayRow | undefined {
  const client = useQueryClient();
  const { t } = useTranslation();
  const day = useDayText();
  const problemText = useProblemText();
  const { queryKey } = todayQuery(rm);
  const change = (of: (rows: readonly TodayRow[]) => readonly TodayRow[]) =>
    client.setQueryData(queryKey, (today: Today | undefined) => today && { ...today, rows: [...of(today.rows)] });
  const inFlight = useRef(0);
  // Taps reach the server in their order: who takes one back and taps anew would else be told that the row has an outcome already.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inOrder = <T>(send: () => Promise<T>): Promise<T> => {
    const sent = queue.current.then(send, send);
    queue.current = sent;
    return sent;
  };
  const begin = () => {
    inFlight.current += 1;
    void client.cancelQueries({ queryKey });
  };
  // What an outcome changes shows on other pages, too: all of it is asked for anew, now or when it is next looked at. Not while another
  // tap is on its way: the answer would not know of it yet, and its row would flicker.
  const end = () => {
    inFlight.current -= 1;
    if (inFlight.current === 0) void client.invalidateQueries();
  };

  const noted = ({ customerName: name }: TodayRow, tap: WireTap): string => {
    switch (tap.kind) {
      case 'next_step':
      case 'another_day':
        return t(`ui.today.noted.${tap.kind}`, { name, day: day(tap.nextOn) });
      case 'not_right':
      case 'no_answer':
      case 'sent':
        return t(`ui.today.noted.${tap.kind}`, { name });
    }
  };

  return (row, tap) => {
    const { customerName: name } = row;
    const before = client.getQueryData(queryKey)?.rows ?? [];
    const at = before.findIndex((each) => each.decisionId === row.decisionId);
    const others = before.filter((each) => each.decisionId !== row.decisionId);
    const next = others[at] ?? others[0];
    const putBack = () =>
      change((rows) =>
        rows.some((each) => each.decisionId === row.decisionId) ? rows : [...rows.slice(0, at), row, ...rows.slice(at)],
      );
    begin();
    change((rows) => rows.filter((each) => each.decisionId !== row.decisionId));

    const wish = { clientKey: clientKey(), about: { decisionId: row.decisionId }, tap };
    const recorded = inOrder(() => record(wish));
    const undo = async () => {
      begin();
      putBack();
      // Said at once: said later, it would take the place of what the next tap offers.
      showToast({ text: t('ui.today.undone', { name }) });
      try {
        await inOrder(async () => {
          const { outcomeId } = await recorded;
          return answer(api.POST('/api/outcomes/{outcomeId}/undo', { params: { path: { outcomeId } } }));
        });
      } catch (failure) {
        showToast({ text: problemText(failure), seconds: 10 });
      }
      end();
    };
    const text = next ? t('ui.today.noted_next', { noted: noted(row, tap), name: next.customerName }) : noted(row, tap);
    showToast({ text, action: { label: t('ui.today.undo'), run: () => void undo() } });
    recorded
      .catch((failure: unknown) => {
        putBack();
        showToast({ text: t('ui.today.not_noted', { name, problem: problemText(failure) }), seconds: 10 });
      })
      .finally(end);
    return next;
  };
}

/** The same tap is sent once more when nobody answered: it counts once however often it arrives. */
async function record(body: {
  readonly clientKey: string;
  readonly about: { readonly decisionId: string };
  readonly tap: WireTap;
}) {
  const send = () => answer(api.POST('/api/outcomes', { body }));
  try {
    return await send();
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || failure.problem !== 'unreachable') throw failure;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    return send();
  }
}
