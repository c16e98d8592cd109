import { randomStreams } from '@vivero/decision';
import { formatDay, type Language } from '@vivero/domain';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import { EVENT_KINDS, type EventKind, holdEvent } from './hold-event.ts';
import type { Manager } from './managers-of.ts';

const TITLES: Readonly<Record<Language, Readonly<Record<EventKind, string>>>> = {
  en: { lecture: 'Saving for a home', webinar: 'Paying abroad', dinner: 'An evening for families' },
  zh: { lecture: '买房前的家庭财务讲座', webinar: '出境用汇线上课', dinner: '亲子家庭晚宴' },
  es: { lecture: 'Ahorrar para la vivienda', webinar: 'Pagar en el extranjero', dinner: 'Una cena en familia' },
};
/** Weeks between two events of a manager; whom they invite whom they know, and out of the bank's list. */
const [EVERY, WARM, COLD] = [6, 40, 60];

/** The past events of each manager, and how everybody who was invited took it. */
export function eventRows(
  setup: BankSetup,
  people: readonly BankPerson[],
  managers: readonly Manager[],
): { readonly events: readonly Row[]; readonly invitations: readonly Row[] } {
  const events: Row[] = [];
  const invitations: Row[] = [];
  const kinds = Object.keys(EVENT_KINDS) as EventKind[];
  for (const manager of managers) {
    const stream = randomStreams(setup.seed).stream(`events/${manager.key}`);
    const book = people.filter((person) => person.manager === manager.key);
    for (let week = 2; week < setup.weeks; week += EVERY) {
      const kind = kinds[Math.floor(stream() * kinds.length)]!;
      const day = firstOfWeek(setup, week) + 3;
      const here = book.filter(({ leftOn }) => leftOn === null || leftOn > day);
      // The host knows the first ones of the book.
      const known = here.length * 0.4;
      const pick = (count: number, from: number, to: number): readonly BankPerson[] => {
        const chosen = new Set<BankPerson>();
        for (let tries = 0; tries < 3 * count && chosen.size < count; tries += 1)
          chosen.add(here[Math.floor(from + stream() * (to - from))]!);
        return [...chosen];
      };
      const warm = pick(WARM, 0, Math.floor(known));
      const invited = [...warm, ...pick(COLD, Math.ceil(known), here.length)];
      const id = `E${manager.key.slice(1)}-${week}`;
      const title = TITLES[manager.place.language][kind];
      events.push([id, title, kind, EVENT_KINDS[kind].place, formatDay(day), manager.key, manager.place.place]);
      const took = holdEvent(
        kind,
        invited.map((_, i) => (i < warm.length ? 'warm' : 'cold')),
        stream,
      );
      for (const [i, { accepted, attended, lead, social, transaction }] of took.entries())
        invitations.push([
          id,
          invited[i]!.key,
          i < warm.length ? 'knows the host' : 'list',
          formatDay(day - 14),
          ...[accepted, attended, lead, social, transaction].map(Number),
        ]);
    }
  }
  return { events, invitations };
}
