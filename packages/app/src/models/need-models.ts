import type { NeedModel, NeedModels } from '@vivero/decision';
import { type Day, NEED_KINDS } from '@vivero/domain';
import { type Db, latestModels } from '@vivero/storage';
import { isExpired } from './model-life.ts';

/** Models of needs are kept under this kind of subject: `need:place_idle_cash`. */
export const NEED_SUBJECT = 'need';

/** The models of needs in use on a day: the latest of each kind; where the latest attempt was refused or is out of date, none. */
export async function needModels(db: Db, today: Day): Promise<NeedModels> {
  const rows = await latestModels(db, NEED_SUBJECT);
  return new Map(
    NEED_KINDS.flatMap((kind) => {
      const row = rows.find(({ subject }) => subject === `${NEED_SUBJECT}:${kind}`);
      return row?.body && !isExpired(row.asOf, today)
        ? [[kind, { modelId: row.modelId, model: row.body as NeedModel }] as const]
        : [];
    }),
  );
}
