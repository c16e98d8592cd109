import { parseDay } from '../day.ts';
import { EVENT_CODES, FLOWS } from '../ledger-event.ts';
import { PRODUCT_CATEGORIES } from '../product-plan/product-category.ts';
import { CONTACT_MEDIA } from '../traffic/contact-medium.ts';
import type { SegmentProblem } from './segment-problem.ts';
import { among, fields, holds, isRecord, list, type Shape, whole } from './shape.ts';

const MOST_DAYS = 36_500;
/** A number of days, 0 or more. */
export const DAYS = whole(0, MOST_DAYS);

/** An `EventFilter`. */
export const EVENTS = fields(
  {},
  {
    codes: list(among(...EVENT_CODES)),
    media: list(among(...CONTACT_MEDIA)),
    direction: among('in', 'out'),
    flows: list(among(...FLOWS)),
    categories: list(among(...PRODUCT_CATEGORIES)),
    amount: whole(1),
  },
);

const SPANS: Readonly<Record<string, Shape>> = {
  ever: fields({ span: among('ever') }),
  last: fields({ span: among('last'), days: whole(1, MOST_DAYS) }),
  between: fields({ span: among('between'), from: holds(isDay), to: holds(isDay) }),
};
function isDay(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== undefined;
}

/** A `Period`. */
export const PERIOD: Shape = (value, path, faults) => {
  const inside: SegmentProblem[] = [];
  const name = isRecord(value) ? value['span'] : undefined;
  const span = typeof name === 'string' && Object.hasOwn(SPANS, name) ? SPANS[name] : undefined;
  span?.(value, path, inside);
  const backwards = isRecord(value) && name === 'between' && String(value['from']) > String(value['to']);
  if (span === undefined || inside.length > 0 || backwards) faults.push({ code: 'segment.period_invalid', path });
};
