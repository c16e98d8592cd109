import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  fail,
  formatDay,
  ok,
  type Phrase,
  type Problem,
  type Result,
  shareSentence,
  sightOf,
} from '@vivero/domain';
import {
  firstRefreshDay,
  inScope,
  leftAlone,
  needsMovedSince,
  operableCustomers,
  planTouches,
  readBank,
  recordedNeeds,
  type Stores,
  talksSince,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { mirrorContacts, type MirrorContacts } from './mirror-contacts.ts';
import { mirrorNeeds, type MirrorNeeds } from './mirror-needs.ts';
import { mirrorOperated, type MirrorOperated } from './mirror-operated.ts';
import { mirrorOwnChoices, type MirrorOwnChoices } from './mirror-own-choices.ts';
import { judgeTouches } from './touch-modes.ts';

/** An RM's own last 90 days (demands 1-3, 9, 38). For that RM alone: nobody is compared with anybody. */
export interface Mirror extends MirrorNeeds {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly contacts: MirrorContacts;
  readonly ownChoices: MirrorOwnChoices;
  readonly operated: MirrorOperated;
  /** Of those first reached in the window and at least 14 days ago, who had no contact in the 14 days after it. */
  readonly leftAlone: { readonly says: Phrase; readonly share: Proportion };
}

const DAYS = 90;
const ALONE_DAYS = 14;

/** Only an RM may look, and only into the own mirror: not the lead, not compliance, not the operator of the machine. */
export async function mirrorOf(
  stores: Stores,
  actor: Actor,
  now: string,
): Promise<Result<Mirror, Extract<Problem, { code: 'access.refused' }>>> {
  if (sightOf(actor.role, 'mirror') !== 'own_book') return fail({ code: 'access.refused', action: 'mirror' });
  const { rms } = actor;
  return inScope(stores, rms, async (db) => {
    const today = businessDay(await readBank(db), now);
    const from = today - DAYS + 1;
    const touches = judgeTouches(await planTouches(db, rms, today, DAYS), await recordedNeeds(db, rms));
    const alone = await leftAlone(db, rms, from, today - ALONE_DAYS, ALONE_DAYS);
    const share = proportion(alone.filter((each) => each.alone).length, alone.length);
    return ok({
      fromOn: formatDay(from),
      untilOn: formatDay(today),
      contacts: mirrorContacts(touches),
      ownChoices: mirrorOwnChoices(await talksSince(db, rms, from)),
      ...mirrorNeeds(await needsMovedSince(db, rms, from), from, await firstRefreshDay(db)),
      operated: mirrorOperated(await operableCustomers(db, rms, today), touches),
      leftAlone: { says: shareSentence('ui.mirror.left_alone', share), share },
    });
  });
}
