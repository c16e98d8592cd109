/** What the clock on the wall of the bank shows. */
export interface LocalClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 0..1439. */
  readonly minuteOfDay: number;
}

/** By time zone: making one takes twenty times as long as asking it. */
const CALENDARS = new Map<string, Intl.DateTimeFormat>();

export function localClock(now: string, timeZone: string): LocalClock {
  const calendar = CALENDARS.get(timeZone) ?? newCalendar(timeZone);
  CALENDARS.set(timeZone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(Date.parse(now)).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

const newCalendar = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
