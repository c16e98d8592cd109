import type { Day, IntakeRecord, IntakeRow, IntakeSource } from '@vivero/domain';

/**
 * Of a bank whose story is told to its end already, what a day's file brings: what happened from `from` (null = from the beginning) until
 * the day before `until`. People and what they hold come as far as they are there by then; who they are does not change.
 */
export function storyBetween(story: IntakeSource, from: Day | null, until: Day): IntakeSource {
  const isNew = (day: Day): boolean => day < until && (from === null || day >= from);
  return {
    ...story,
    asOf: until,
    rows: async function* rows() {
      for await (const chunk of story.rows()) {
        const kept = chunk.filter((row) => recordsOf(row).some((record) => brings(record, isNew, from === null)));
        if (kept.length > 0) yield kept;
      }
    },
  };
}

const recordsOf = ({ outcome }: IntakeRow): readonly IntakeRecord[] => ('records' in outcome ? outcome.records : []);

function brings(record: IntakeRecord, isNew: (day: Day) => boolean, atFirst: boolean): boolean {
  if (record.kind === 'event') return isNew(record.onDay);
  if (record.kind === 'holding' && record.openedOn !== null) return isNew(record.openedOn);
  return atFirst;
}
