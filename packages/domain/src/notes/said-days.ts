import { civil, type Day, dayOf, parseDay, weekdayOf } from '../day.ts';
import { SMALL_NUMBER, saidNumber } from './said-number.ts';

type Reading = (match: RegExpExecArray, today: Day) => Day | undefined;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  ['ene|jan', 'feb', 'mar', 'abr|apr', 'may', 'jun', 'jul', 'ago|aug', 'sep', 'oct', 'nov', 'dic|dec'].flatMap(
    (names, i) => names.split('|').map((name) => [name, i + 1]),
  ),
);
const MONTH_ES_SHORT = '(ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)';
const MONTH_ES = `${MONTH_ES_SHORT}[a-z]*`;
const MONTH_EN = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  lunes: 1,
  martes: 2,
  miércoles: 3,
  miercoles: 3,
  jueves: 4,
  viernes: 5,
  sábado: 6,
  sabado: 6,
  domingo: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};
const DAY_ES = '(lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)';
const DAY_EN = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;
/** The next such weekday after today. */
const coming = (weekday: number, today: Day): Day => today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
const inWeek = (weeks: number, weekday: number, today: Day): Day => mondayOf(today) + 7 * weeks + weekday - 1;

/** A real day of a month, `undefined` for the 31st of June. */
function real(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return parseDay(`${year}-${pad(month)}-${pad(dayOfMonth)}`);
}
/** The next time that it is this day of the year; today counts. */
function nextYearly(month: number, dayOfMonth: number, today: Day): Day | undefined {
  const { year } = civil(today);
  const here = real(year, month, dayOfMonth);
  return here !== undefined && here >= today ? here : real(year + 1, month, dayOfMonth);
}
/** The next time that it is this day of the month; today counts. */
function nextMonthly(dayOfMonth: number, today: Day): Day | undefined {
  const { year, month } = civil(today);
  const here = real(year, month, dayOfMonth);
  if (here !== undefined && here >= today) return here;
  return month === 12 ? real(year + 1, 1, dayOfMonth) : real(year, month + 1, dayOfMonth);
}
const monthStart = (months: number, today: Day): Day => {
  const { year, month } = civil(today);
  const index = month - 1 + months;
  return dayOf(year + Math.floor(index / 12), (index % 12) + 1, 1);
};
const monthEnd = (months: number, today: Day): Day => monthStart(months + 1, today) - 1;
/** A day of a month so many months from now. */
function inMonth(months: number, dayOfMonth: number, today: Day): Day | undefined {
  const { year, month } = civil(monthStart(months, today));
  return real(year, month, dayOfMonth);
}
/** The last such weekday before today. */
const past = (weekday: number, today: Day): Day => coming(weekday, today) - 7;
const number = (match: RegExpExecArray, group: number): number => saidNumber(match[group] ?? '');
const month = (match: RegExpExecArray, group: number): number =>
  MONTHS[(match[group] ?? '').slice(0, 3).toLowerCase()] ?? 0;
const weekday = (match: RegExpExecArray, group: number): number => WEEKDAYS[(match[group] ?? '').toLowerCase()] ?? 0;

/** Ways to say a day, the more particular first: a later one is not looked for inside what an earlier one has read. */
const WAYS: readonly (readonly [RegExp, Reading])[] = (
  [
    // any language
    ['(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})[日号]?', (m) => real(number(m, 1), number(m, 2), number(m, 3))],
    ['(\\d{1,2})/(\\d{1,2})/(\\d{4})', (m) => real(number(m, 3), number(m, 2), number(m, 1))],
    // Chinese
    ['(\\d{1,2})月(\\d{1,2})[日号]', (m, today) => nextYearly(number(m, 1), number(m, 2), today)],
    ['元旦', (_, today) => nextYearly(1, 1, today)],
    ['双十二', (_, today) => nextYearly(12, 12, today)],
    ['圣诞(?:节)?', (_, today) => nextYearly(12, 25, today)],
    ['平安夜', (_, today) => nextYearly(12, 24, today)],
    ['国庆(?:节)?', (_, today) => nextYearly(10, 1, today)],
    ['(\\d{1,2})月(\\d{1,2})(?![\\d.%个])', (m, today) => nextYearly(number(m, 1), number(m, 2), today)],
    ['前[天日]', (_, today) => today - 2],
    ['昨[天儿日晚夜]', (_, today) => today - 1],
    ['今[天晚日早儿]', (_, today) => today],
    [`(${SMALL_NUMBER})天前`, (m, today) => today - number(m, 1)],
    ['上上个?(?:周|星期|礼拜)([一二三四五六日天])', (m, today) => inWeek(-2, weekday(m, 1), today)],
    ['上个?(?:周|星期|礼拜)([一二三四五六日天])', (m, today) => inWeek(-1, weekday(m, 1), today)],
    ['下个?月(\\d{1,2})[号日]', (m, today) => inMonth(1, number(m, 1), today)],
    ['每个?(?:周|星期|礼拜|月).', () => undefined],
    ['大后天', (_, today) => today + 3],
    ['后天', (_, today) => today + 2],
    ['明[天儿日]', (_, today) => today + 1],
    [
      `(${SMALL_NUMBER})[天日][之以]?后|过(${SMALL_NUMBER})[天日]`,
      (m, today) => today + saidNumber(m[1] ?? m[2] ?? ''),
    ],
    [`(${SMALL_NUMBER})个?(?:周|星期|礼拜)[之以]?后`, (m, today) => today + 7 * number(m, 1)],
    ['下下个?(?:周|星期|礼拜)([一二三四五六日天])', (m, today) => inWeek(2, weekday(m, 1), today)],
    ['下个?(?:周|星期|礼拜)([一二三四五六日天])', (m, today) => inWeek(1, weekday(m, 1), today)],
    ['(?:这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])', (m, today) => coming(weekday(m, 1), today)],
    ['下个?(?:周|星期|礼拜)', (_, today) => inWeek(1, 1, today)],
    ['下个?月底', (_, today) => monthEnd(1, today)],
    ['下个?月', (_, today) => monthStart(1, today)],
    ['月底', (_, today) => monthEnd(0, today)],
    ['(?<![\\d月])(\\d{1,2})[号日](?!线)', (m, today) => nextMonthly(number(m, 1), today)],
    // Spanish
    [`(\\d{1,2}) de ${MONTH_ES}`, (m, today) => nextYearly(month(m, 2), number(m, 1), today)],
    ['nochevieja|fin de año', (_, today) => nextYearly(12, 31, today)],
    ['nochebuena', (_, today) => nextYearly(12, 24, today)],
    ['(?:d[ií]a de )?(?:los )?reyes(?: magos)?', (_, today) => nextYearly(1, 6, today)],
    ['año nuevo', (_, today) => nextYearly(1, 1, today)],
    [`(\\d{1,2}) ${MONTH_ES_SHORT}\\b`, (m, today) => nextYearly(month(m, 2), number(m, 1), today)],
    ['\\b(\\d{1,2})/(\\d{1,2})\\b', (m, today) => nextYearly(number(m, 2), number(m, 1), today)],
    ['\\b(?:ayer|anoche)\\b', (_, today) => today - 1],
    ['anteayer|antier', (_, today) => today - 2],
    [`hace (${SMALL_NUMBER}) d[ií]as`, (m, today) => today - number(m, 1)],
    [`${DAY_ES} pasado|pasado ${DAY_ES}`, (m, today) => past(weekday(m, m[1] === undefined ? 2 : 1), today)],
    [`(?:cada|todos los|en|los) ${DAY_ES}s?(?: que)?`, () => undefined],
    ['pasado mañana', (_, today) => today + 2],
    ['(?<!la |esta |de )mañana', (_, today) => today + 1],
    ['\\bhoy\\b', (_, today) => today],
    [`(?:en|dentro de) (${SMALL_NUMBER}) d[ií]as?`, (m, today) => today + number(m, 1)],
    [`(?:en|dentro de) (${SMALL_NUMBER}) semanas?`, (m, today) => today + 7 * number(m, 1)],
    [`${DAY_ES} de la (?:semana que viene|pr[óo]xima semana)`, (m, today) => inWeek(1, weekday(m, 1), today)],
    [`\\b${DAY_ES}`, (m, today) => coming(weekday(m, 1), today)],
    ['(?:la )?(?:semana que viene|pr[óo]xima semana)', (_, today) => inWeek(1, 1, today)],
    ['(?:a )?(?:fin|finales) de mes', (_, today) => monthEnd(0, today)],
    ['(?:el )?(?:mes que viene|pr[óo]ximo mes)', (_, today) => monthStart(1, today)],
    [
      '\\b(?:el|del|al|d[ií]a) (\\d{1,2})(?![\\d.,]*\\s?(?:%|mil|k\\b|€|a[ñn]os|euros|millones|horas|meses|por))(?![.,:/]\\d)\\b',
      (m, today) => nextMonthly(number(m, 1), today),
    ],
    // English
    [`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_EN}`, (m, today) => nextYearly(month(m, 2), number(m, 1), today)],
    [`\\b${MONTH_EN} (\\d{1,2})(?:st|nd|rd|th)?\\b`, (m, today) => nextYearly(month(m, 1), number(m, 2), today)],
    ['new year.?s eve', (_, today) => nextYearly(12, 31, today)],
    ['new year.?s day', (_, today) => nextYearly(1, 1, today)],
    ['christmas eve', (_, today) => nextYearly(12, 24, today)],
    ['christmas day', (_, today) => nextYearly(12, 25, today)],
    ['boxing day', (_, today) => nextYearly(12, 26, today)],
    ['yesterday|last night', (_, today) => today - 1],
    [`(${SMALL_NUMBER}) days ago`, (m, today) => today - number(m, 1)],
    [`last ${DAY_EN}|${DAY_EN} last`, (m, today) => past(weekday(m, m[1] === undefined ? 2 : 1), today)],
    [`(?:every|each|on a|on) ${DAY_EN}s\\b|every ${DAY_EN}|on a ${DAY_EN}|${DAY_EN}s\\b`, () => undefined],
    ['(?:the|on|by|from) (\\d{1,2})(?:st|nd|rd|th)\\b(?! of)', (m, today) => nextMonthly(number(m, 1), today)],
    ['tonight', (_, today) => today],
    ['day after tomorrow', (_, today) => today + 2],
    ['tomorrow', (_, today) => today + 1],
    ['\\btoday\\b', (_, today) => today],
    [`\\bin (${SMALL_NUMBER}) days?`, (m, today) => today + number(m, 1)],
    [`\\bin (${SMALL_NUMBER}) weeks?`, (m, today) => today + 7 * number(m, 1)],
    [`next ${DAY_EN}`, (m, today) => inWeek(1, weekday(m, 1), today)],
    [`\\b${DAY_EN}`, (m, today) => coming(weekday(m, 1), today)],
    ['next week', (_, today) => inWeek(1, 1, today)],
    ['end of (?:the |this )?month', (_, today) => monthEnd(0, today)],
    ['next month', (_, today) => monthStart(1, today)],
  ] satisfies [string, Reading][]
).map(([pattern, reading]) => [new RegExp(pattern, 'giu'), reading]);

/**
 * Days that a text names, in its order, as a person means them who writes it on `today`: 下周三 is the Wednesday of the week after
 * this one (weeks begin on Monday), a bare weekday the next such day, a day of the month the next time that it is that day. Days
 * that do not exist are not read.
 */
export function saidDays(text: string, today: Day): readonly Day[] {
  const found: { readonly at: number; readonly day: Day }[] = [];
  let rest = text;
  for (const [pattern, reading] of WAYS) {
    for (const match of rest.matchAll(pattern)) {
      const day = reading(match, today);
      if (day !== undefined) found.push({ at: match.index, day });
    }
    rest = rest.replace(pattern, (read) => ' '.repeat(read.length));
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ day }) => day);
}
