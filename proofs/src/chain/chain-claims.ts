import type { MailSink } from '../sending/mail-sink.ts';
import type { Claim } from '../proof.ts';
import type { ChainBank } from './chain-bank.ts';
import type { Month } from './live-month.ts';
import { moves } from './standing.ts';

interface TouchPage {
  readonly touches: readonly { readonly origin: string; readonly reasons: readonly { readonly key: string }[] }[];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Each link of the chain, with what was counted at it. */
export async function chainClaims(
  bank: ChainBank,
  month: Month,
  sink: MailSink,
  days: number,
): Promise<readonly Claim[]> {
  const { tally, before, after, covered } = month;
  const touches = async (state: string) =>
    (await bank.vivero.json<TouchPage>('touches', '--state', state, '--all')).touches;
  const refused = await touches('refused');
  const rules = Object.entries(Object.groupBy(refused, ({ reasons }) => reasons[0]?.key ?? 'no reason'))
    .map(([rule, of]) => [rule, of?.length ?? 0] as const)
    .toSorted((a, b) => b[1] - a[1]);
  const sent = await touches('sent');
  const checked = await bank.vivero.json<{ touches: number; ungated: number }>('touches', 'check');
  const { up, down } = moves(before, after);
  const onTime = tally.keptOn.filter(({ dueOn, on }) => on <= dueOn).length;
  const claim = (link: string, target: string, figure: string, holds: boolean): Claim => ({
    id: `chain.${bank.name}.${link}`,
    target: `${days} days without a hand: ${target}`,
    figure,
    holds,
  });
  return [
    claim(
      'events',
      'every event of the day’s files comes in',
      `${tally.taken} of ${tally.rows} events`,
      tally.rows > 0 && tally.taken === tally.rows,
    ),
    claim('stages', 'stages move', `${up} customers further on, ${down} fallen back, of ${before.size}`, up > 0),
    claim(
      'playbooks',
      'playbooks act by themselves',
      JSON.stringify(tally.playbooks),
      (tally.playbooks['taken'] ?? 0) > 0 && (tally.playbooks['acted'] ?? 0) > 0,
    ),
    claim(
      'gate',
      'the gate refuses, each time with its reason, and nothing goes out without it',
      `${refused.length} of ${checked.touches} refused: ${rules.map(([rule, count]) => `${rule} ${count}`).join(', ')}; ${checked.ungated} without a gate`,
      refused.length > 0 && refused.every(({ reasons }) => reasons.length > 0) && checked.ungated === 0,
    ),
    claim(
      'letters',
      'letters arrive once each, and who ends advertising gets no more',
      `${sent.length} sent, ${sink.arrived.length} arrived, ${tally.stopped} ended advertising`,
      sent.length > 0 && sink.arrived.length === sent.length && new Set(sink.arrived).size === sent.length,
    ),
    claim(
      'content',
      'content gaps shrink as marketing writes what is asked for most',
      `${percent(covered.before)} of what people should find on the first day, ${percent(covered.after)} on the last; ${tally.approved} pieces written and approved`,
      covered.after > covered.before,
    ),
    claim(
      'follow_up',
      'follow-ups close',
      `${tally.outcomes} outcomes logged; ${tally.keptOn.length} promises kept apart from them, ${onTime} of them on time, ${tally.moved} moved`,
      tally.outcomes > 0 && tally.keptOn.length > 0,
    ),
    claim(
      'feedback',
      'feedback is decided and returns to who gave it',
      `${tally.said} suggestions and complaints in ${tally.notes} notes, ${tally.decided} decisions, ${tally.told} customers told`,
      tally.said > 0 && tally.told > 0,
    ),
    claim(
      'faults',
      'nothing breaks on the way',
      [`${tally.faults.length} faults in the log`, ...tally.faults.slice(0, 3)].join('; '),
      tally.faults.length === 0,
    ),
  ];
}
