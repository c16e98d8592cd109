import type { LedgerEvent } from '../ledger-event.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/**
 * S2. Enter: one two-way contact (CT-V), a private-domain link (PD-A), or two reads (CT-R) in 30 days. Stay: a read or
 * two-way contact in 90 days, or the link alive with any contact in 180.
 *
 * An attempt (CT-D) never advances anybody; it only keeps a living link in use. Adding the link is itself a contact,
 * otherwise a customer who has just added us would fall at once.
 */
export function reached(rules: StageRules): StageRule {
  let twoWay: LedgerEvent | undefined;
  let link: LedgerEvent | undefined;
  let reads: readonly LedgerEvent[] = [];
  let respondedOn = Number.NEGATIVE_INFINITY;
  let contactedOn = Number.NEGATIVE_INFINITY;

  const keptUntil = (): number =>
    Math.max(respondedOn + rules.responseDays, link ? contactedOn + rules.linkDays : Number.NEGATIVE_INFINITY);

  return {
    note(event) {
      switch (event.code) {
        case 'CT-V':
          if (twoWay?.day !== event.day) twoWay = event;
          respondedOn = contactedOn = event.day;
          break;
        case 'CT-R':
          reads = [...reads.slice(-1), event];
          respondedOn = contactedOn = event.day;
          break;
        case 'CT-D':
          contactedOn = event.day;
          break;
        case 'PD-A':
          link = event;
          contactedOn = event.day;
          break;
        case 'PD-X':
          link = undefined;
          break;
        default:
      }
    },
    enters(day) {
      if (twoWay?.day === day) return [twoWay];
      if (link?.day === day) return [link];
      const [first, second] = reads;
      return first && second?.day === day && day - first.day < rules.readsDays ? [first, second] : null;
    },
    holds: (day) => day < keptUntil(),
    leavesOn: (from) => Math.max(from, keptUntil()),
  };
}
