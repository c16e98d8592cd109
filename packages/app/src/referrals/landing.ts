import { fail, type Language, ok, type Problem, type Result } from '@vivero/domain';
import {
  customersNamed,
  type Db,
  readBank,
  readWide,
  referralCampaigns,
  type SourceCode,
  openSourceCode,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { languageOfBank } from '../touches/house.ts';

/** What whoever opens a code's page is told before saying anything. Nothing of its owner but what the owner has agreed to. */
export interface Landing {
  readonly bankName: string;
  readonly language: Language;
  /** Whether a customer has forwarded it; then the visitor is asked whether that customer may be told. */
  readonly forwarded: boolean;
  /** First name of that customer, where they wanted it shown. */
  readonly from: string | null;
}

export type NoCode = Extract<Problem, { code: 'source_code.not_found' }>;

/** The landing page of a code that is in use. One that never was and one that has ended are the same. */
export async function readLanding(stores: Stores, code: string, now: string): Promise<Result<Landing, NoCode>> {
  return readWide(stores, async (db) => {
    const found = await codeInUse(db, code, now);
    if (found === undefined) return fail({ code: 'source_code.not_found' });
    const bank = await readBank(db);
    const [owner] = found.ownerId !== null && found.showsOwner ? await customersNamed(db, [found.ownerId]) : [];
    return ok({
      bankName: bank.name,
      language: languageOfBank(bank.jurisdiction),
      forwarded: found.ownerId !== null,
      from: owner ? firstName(customerName(stores.keys, owner, { role: 'rm' })) : null,
    });
  });
}

/** A code by which people may come in today: not ended, and of a campaign that goes on where it belongs to one. */
export async function codeInUse(db: Db, code: string, now: string): Promise<SourceCode | undefined> {
  const found = await openSourceCode(db, code);
  if (found === undefined || found.campaignId === null) return found;
  const today = businessDay(await readBank(db), now);
  const campaign = (await referralCampaigns(db)).find(({ campaignId }) => campaignId === found.campaignId);
  return campaign !== undefined && campaign.endsOn >= today ? found : undefined;
}

const HAN = /^\p{Script=Han}/u;
/** Of a Chinese name the family name, which is how people are addressed; of any other the first word. */
function firstName(name: string): string {
  const family = HAN.exec(name);
  return family === null ? (name.split(/\s/u)[0] ?? '') : `${family[0]}＊`;
}
