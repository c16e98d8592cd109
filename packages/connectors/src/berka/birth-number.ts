import { dayOf, formatDay, type Day } from '@vivero/domain';

/** Czech birth number YYMMDD: women have 50 added to the month. All were born in the 1900s. Undefined when no such day exists. */
export function birthNumber(text: string): { readonly birthOn: Day; readonly sex: 'f' | 'm' } | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const marked = Number(match[2]);
  const sex = marked > 50 ? 'f' : 'm';
  const month = sex === 'f' ? marked - 50 : marked;
  const day = dayOf(1900 + Number(match[1]), month, Number(match[3]));
  const written = `19${match[1]}-${String(month).padStart(2, '0')}-${match[3]}`;
  return formatDay(day) === written ? { birthOn: day, sex } : undefined;
}
