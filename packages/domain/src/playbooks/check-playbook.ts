import { NEED_KINDS } from '../needs/need-kind.ts';
import { checkSegment, type KnownNames, type Names } from '../segments/check-segment.ts';
import { STAGES } from '../stages/stage.ts';
import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';
import {
  ANCHOR_DATES,
  LARGEST_HELD_OUT,
  MOST_STEPS,
  type Playbook,
  PLAYBOOK_FORMAT,
  type PlaybookStep,
  STEP_OWNERS,
  type StepOwner,
} from './playbook.ts';
import type { PlaybookProblem } from './playbook-problem.ts';
import {
  among,
  CATEGORIES,
  chosen,
  days,
  holds,
  nullOr,
  oneOf,
  type Part,
  record,
  SOUGHT,
  WORDS,
} from './playbook-shapes.ts';
import { SERVED_STAGES } from './transition.ts';

/** What a playbook may name. */
export interface PlaybookNames extends KnownNames {
  readonly contents: Names;
  readonly products: Names;
}

/** Media that carry a touch without anybody's hand; whatever else there is needs the customer's RM. */
const BY_THEMSELVES: readonly ContactMedium[] = ['email', 'sms', 'wecom'];
/** Who answers for a step on a medium. */
export const ownerOf = (medium: ContactMedium): StepOwner => (BY_THEMSELVES.includes(medium) ? 'marketing' : 'rm');

/** A playbook that came from outside (a page, the store), read as one, or everything that is wrong with it. */
export function checkPlaybook(
  value: unknown,
  names: PlaybookNames,
):
  | { readonly ok: true; readonly value: Playbook }
  | { readonly ok: false; readonly problems: readonly [PlaybookProblem, ...PlaybookProblem[]] } {
  const faults: PlaybookProblem[] = [];
  whole(names)(value, '', faults);
  // Steps that cannot be read are not looked at again as a list.
  if (faults.length === 0) inOrder((value as Playbook).steps, faults);
  const [first, ...rest] = faults;
  return first === undefined ? { ok: true, value: value as Playbook } : { ok: false, problems: [first, ...rest] };
}

const whole = (names: PlaybookNames): Part =>
  record({
    format: among(PLAYBOOK_FORMAT),
    name: WORDS,
    serves: chosen(record({ way: among('up', 'down'), stage: among(...SERVED_STAGES) })),
    enrols: oneOf('by', {
      segment: record({ by: among('segment'), segment: segmentOf(names) }),
      event: record({
        by: among('event'),
        what: record({ ...SOUGHT, media: MEDIA, direction: among('in', 'out'), categories: CATEGORIES }, [
          'flows',
          'media',
          'direction',
          'categories',
        ]),
        stages: STAGES_OR_ALL,
      }),
      hand: record({ by: among('hand') }),
    }),
    againAfterDays: nullOr(days(1)),
    heldOutShare: (share, path, faults) => {
      if (typeof share !== 'number' || !(share >= 0 && share <= LARGEST_HELD_OUT))
        faults.push({ code: 'playbook.share_invalid', path, most: LARGEST_HELD_OUT * 100 });
    },
    steps: (steps, path, faults) => {
      if (Array.isArray(steps) && steps.length > MOST_STEPS)
        faults.push({ code: 'playbook.too_many_steps', path, maximum: MOST_STEPS });
      else chosen(stepOf(names))(steps, path, faults);
    },
    exits: (exits, path, faults) => {
      if (Array.isArray(exits) && exits.length === 0) return;
      chosen(EXIT)(exits, path, faults);
    },
  });

const segmentOf =
  (names: KnownNames): Part =>
  (segment, path, faults) => {
    const checked = checkSegment(segment, names);
    if (!checked.ok) faults.push(...checked.problems.map((each) => ({ ...each, path: `${path}.${each.path}` })));
  };

const MEDIA = chosen(among(...CONTACT_MEDIA));
const STAGES_OR_ALL = nullOr(chosen(among('unprofiled', ...STAGES)));
const EXIT = oneOf('is', {
  stage: record({ is: among('stage'), stage: among(...STAGES) }),
  event: record({ is: among('event'), goal: among(true, false), ...SOUGHT }, ['flows']),
});

const stepOf = (names: PlaybookNames): Part => {
  const fields = record({
    id: holds((id) => typeof id === 'string' && /^[a-z][a-z0-9_]{0,30}$/.test(id)),
    title: WORDS,
    due: (due, path, faults) => {
      const dated = typeof due === 'object' && due !== null && 'before' in due;
      const when = dated ? { before: among(...ANCHOR_DATES) } : { after: among('enrolment', 'previous') };
      record({ ...when, days: days() })(due, path, faults);
    },
    lateDays: days(),
    owner: among(...STEP_OWNERS),
    medium: among(...CONTACT_MEDIA),
    purpose: among('service', 'marketing'),
    contentId: nullOr(known(names.contents, 'playbook.content_unknown')),
    productId: nullOr(known(names.products, 'playbook.product_unknown')),
    needKind: nullOr(among(...NEED_KINDS)),
    scene: record({
      place: among('online', 'offline'),
      frequency: among('high', 'low'),
      aim: among('seed', 'sell'),
    }),
    stages: STAGES_OR_ALL,
    awaits: nullOr(record({ ...SOUGHT, days: days(1), otherwise: among('go_on', 'end') }, ['flows'])),
  });
  return (value, path, faults) => {
    const before = faults.length;
    fields(value, path, faults);
    if (faults.length > before) return;
    const { medium, owner, purpose, productId } = value as PlaybookStep;
    if (owner !== ownerOf(medium)) faults.push({ code: 'playbook.owner_wrong', path: `${path}.owner`, medium });
    if (productId !== null && purpose === 'service')
      faults.push({ code: 'playbook.offer_as_service', path: `${path}.purpose` });
  };
};

const known =
  (names: Names, code: 'playbook.content_unknown' | 'playbook.product_unknown'): Part =>
  (id, path, faults) => {
    if (typeof id !== 'string' || !names.has(id)) faults.push({ code, path, named: String(id) });
  };

/** Each step is there once, and none is due before one that stands above it and counts from the same day. */
function inOrder(steps: readonly PlaybookStep[], faults: PlaybookProblem[]): void {
  const ids = new Set<string>();
  const latest = new Map<string, number>();
  for (const [i, { id, due }] of steps.entries()) {
    if (ids.has(id)) faults.push({ code: 'playbook.step_twice', path: `steps.${i}.id`, step: id });
    ids.add(id);
    const clock = 'before' in due ? due.before : due.after;
    if (clock === 'previous') continue;
    const day = 'before' in due ? -due.days : due.days;
    if (day < (latest.get(clock) ?? -Infinity))
      faults.push({ code: 'playbook.out_of_order', path: `steps.${i}.due.days` });
    latest.set(clock, Math.max(day, latest.get(clock) ?? -Infinity));
  }
}
