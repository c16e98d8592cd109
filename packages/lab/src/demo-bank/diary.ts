import { type ContactMedium, type Day, type EventCode, formatDay, type NeedKind } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import { draft, type EventDraft } from './event-draft.ts';
import { NEED_OFFERS } from './need-offer.ts';

/** What RM and customer do with each other, written down event by event. Ages are days before the demo's today. */
export interface Diary {
  readonly events: readonly EventDraft[];
  add(code: EventCode, age: number, more?: Partial<EventDraft>): EventDraft;
  /** The customer takes up content about a need by their own act. */
  interest(code: 'IN-C' | 'IN-Q' | 'IN-A', age: number, need: NeedKind): EventDraft;
  /** The customer says (`ND-C`), asks to be shown (`ND-Q`) or denies (`ND-D`) a need. */
  word(code: 'ND-C' | 'ND-Q' | 'ND-D', age: number, need: NeedKind): EventDraft;
  touch(code: 'CT-D' | 'CT-R' | 'CT-V', age: number, said: Said): EventDraft;
}

/** What a touch carried; the keys of `details` from which it can be rebuilt. */
export interface Said {
  readonly direction?: 'in';
  readonly service?: true;
  readonly needKind?: NeedKind;
  readonly carries?: 'product' | 'content' | 'activity';
  readonly asks?: true;
  readonly nextStepIn?: number;
  readonly closes?: true;
}

export function openDiary(customer: DemoCustomer, asOf: Day, dice: Dice): Diary {
  const events: EventDraft[] = [];
  const { place } = customer.rm;
  const talk = (): ContactMedium => dice.weighted<ContactMedium>({ call: 0.6, branch: 0.25, visit: 0.15 });
  const met = customer.channel === null ? {} : { channel: customer.channel };
  const add: Diary['add'] = (code, age, more = {}) => {
    const [open, close] = place.officeHours;
    const event = draft({ code, day: asOf - age, minute: dice.whole(open * 60, close * 60), ...more });
    events.push(event);
    return event;
  };
  return {
    events,
    add,
    interest(code, age, need) {
      const medium = code === 'IN-A' ? 'event' : dice.pick(place.writing);
      const activity = code === 'IN-A' ? { ...met, activityId: activityOf(customer) } : {};
      return add(code, age, {
        medium,
        direction: 'in',
        details: { needKind: need, contentId: NEED_OFFERS[need].contentId, ...activity },
      });
    },
    word: (code, age, need) =>
      add(code, age, {
        medium: talk(),
        direction: 'in',
        category: NEED_OFFERS[need].product.category,
        details: { needKind: need, ...(code === 'ND-Q' && { productId: NEED_OFFERS[need].product.productId }) },
      }),
    touch(code, age, said) {
      const offer = said.needKind && NEED_OFFERS[said.needKind];
      return add(code, age, {
        medium: said.carries === 'activity' ? 'event' : code === 'CT-V' ? talk() : dice.pick(place.writing),
        direction: said.direction ?? 'out',
        details: {
          service: said.service ?? false,
          asksQuestion: said.asks ?? false,
          closes: said.closes ?? false,
          ...(said.needKind && { needKind: said.needKind }),
          ...(offer && said.carries === 'product' && { productId: offer.product.productId }),
          ...(offer && said.carries === 'content' && { contentId: offer.contentId }),
          ...(said.carries === 'activity' && { ...met, activityId: activityOf(customer) }),
          ...(said.nextStepIn !== undefined && { nextStepOn: formatDay(asOf - age + said.nextStepIn) }),
        },
      });
    },
  };
}

const activityOf = ({ channel }: DemoCustomer): string => `demo.${channel ?? 'branch'}_evening`;
