import type { TFunction } from 'i18next';
import type { Agreed, DayLog } from '../api/wire.ts';

/** The evening log as lines of plain text, ready for a chat. */
export function eveningLines(
  log: DayLog,
  t: TFunction,
  day: (day: string) => string,
  agreed: (agreed: Agreed) => string,
): readonly string[] {
  const contact = ({ customerName: name, medium, kind, nextOn, reason }: DayLog['contacts'][number]): string => {
    const said = nextOn === null ? t(`ui.evening.${kind}`) : t(`ui.evening.${kind}`, { day: day(nextOn) });
    const outcome = reason === null ? said : `${said} · ${t(`outcome.reason.${reason}`)}`;
    return medium === null
      ? t('ui.evening.contact_plain', { name, outcome })
      : t('ui.evening.contact', { name, outcome, medium: t(`ui.medium.${medium}`) });
  };
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  return [
    t('ui.evening.head', { day: day(log.todayOn), contacts: log.contacts.length, minutes: log.minutes }),
    ...log.contacts.map(contact),
    ...section(
      t('ui.evening.needs'),
      log.needs.map(({ customerName: name, kind }) => t('ui.evening.about', { name, what: t(`need.${kind}`) })),
    ),
    ...section(
      t('ui.evening.kept'),
      log.kept.map((each) => t('ui.evening.about', { name: each.customerName, what: agreed(each.agreed) })),
    ),
    ...(log.notes === 0 ? [] : ['', t('ui.evening.notes', { count: log.notes })]),
  ];
}
