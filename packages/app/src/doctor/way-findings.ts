import type { NewId } from '@vivero/domain';
import type { Environment } from '../environment.ts';
import { proveWay } from '../touches/prove-way.ts';
import { WAYS_OUT, waysOut } from '../touches/ways-out.ts';
import type { Finding } from './finding.ts';

const VARIABLES = {
  mail: 'SMTP_URL and MAIL_FROM',
  webhook: 'WEBHOOK_URL and WEBHOOK_SECRET',
  wecom: 'WECOM_CORP_ID and WECOM_SECRET',
} as const;

/** Tries every way out that is open. One that is not open is no fault: what would go that way waits. */
export async function wayFindings(
  environment: Environment,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<readonly Finding[]> {
  const ways = waysOut(environment, made.now);
  const findings = WAYS_OUT.map(async (way): Promise<Finding> => {
    const what = `way.${way}`;
    const proved = await proveWay(ways, way, { now: made.now(), newId: made.newId });
    if (!proved.ok) return { what, holds: true, detail: `not open: set ${VARIABLES[way]} to send by it` };
    const { outcome, answer } = proved.value;
    const to = ways.leads[way] ?? '';
    if (outcome === 'taken') return { what, holds: true, detail: `${to} lets us in` };
    return {
      what,
      holds: false,
      detail: `${to} answers ${answer}: look at ${VARIABLES[way]} and at that machine's log`,
    };
  });
  return Promise.all(findings);
}
