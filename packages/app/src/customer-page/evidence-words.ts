import type { LedgerEvent, Phrase } from '@vivero/domain';

/** One piece of evidence as a person says it: what happened, about which need, and when. */
function evidenceWords({ code, day, details }: LedgerEvent): Phrase {
  const what = { term: `evidence.${code}` };
  const need = details['needKind'];
  return typeof need === 'string'
    ? { key: 'stage.evidence_need', params: { what, need: { term: `need.${need}` }, day: { day } } }
    : { key: 'stage.evidence', params: { what, day: { day } } };
}

/** The events behind some ids, in words, the latest first; an event that has left the ledger has nothing to say. */
export function evidenceOf(
  ids: readonly string[],
  events: ReadonlyMap<string, LedgerEvent>,
  most: number,
): readonly Phrase[] {
  return ids
    .flatMap((id) => events.get(id) ?? [])
    .toSorted((a, b) => b.day - a.day || (a.eventId < b.eventId ? 1 : -1))
    .slice(0, most)
    .map(evidenceWords);
}
