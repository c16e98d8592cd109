import { checkSegment } from '@vivero/domain';
import type { Condition, Segment } from '@vivero/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSegment, SegmentChoices } from '../api/wire.ts';
import { useSlow } from '../customers/use-slow.ts';
import { ChoosingContext } from './choosing.ts';
import { GroupEditor } from './group-editor.tsx';
import type { ListGroup } from './group-editor.tsx';
import { SegmentCount } from './segment-count.tsx';
import { SegmentMembers } from './segment-members.tsx';
import { SegmentSave } from './segment-save.tsx';

/** A pause in editing after which is counted. */
const PAUSE = 250;

export interface SegmentBuilderProps {
  /** undefined = a new one. */
  readonly kept: SavedSegment | undefined;
  readonly choices: SegmentChoices;
  readonly others: readonly SavedSegment[];
}

/** The conditions of one segment; what they mean is counted while they are edited. */
export function SegmentBuilder({ kept, choices, others }: SegmentBuilderProps) {
  const { t } = useTranslation();
  const [where, setWhere] = useState<ListGroup>(() => asGroup((kept?.definition as Segment | null | undefined)?.where));
  const known = useMemo(
    () => ({
      features: new Set(choices.features.map(({ name }) => name)),
      segments: new Set(others.map(({ segmentId }) => segmentId)),
    }),
    [choices, others],
  );
  const settled = useSlow(where, PAUSE);
  const checked = useMemo(() => checkSegment({ version: 1, where }, known), [where, known]);
  const asked = useMemo(() => checkSegment({ version: 1, where: settled }, known), [settled, known]);
  const choosing = useMemo(
    () => ({ choices, others, faults: checked.ok ? [] : checked.problems }),
    [choices, others, checked],
  );
  return (
    <div className="page segment-page">
      <h1>{kept?.name ?? t('ui.segments.new')}</h1>
      <section aria-labelledby="segment-conditions" className="segment-conditions">
        <h2 id="segment-conditions">{t('ui.segments.conditions')}</h2>
        <ChoosingContext value={choosing}>
          <GroupEditor group={where} path="where" onChange={setWhere} />
        </ChoosingContext>
      </section>
      <aside className="panel segment-beside">
        {asked.ok ? (
          <SegmentCount segment={asked.value} />
        ) : (
          where.of.length > 0 && <p className="segment-count">{t('ui.segments.unfinished')}</p>
        )}
        <SegmentSave kept={kept} segment={checked.ok ? checked.value : undefined} />
      </aside>
      {asked.ok && <SegmentMembers segment={asked.value} />}
    </div>
  );
}

/** What stands outermost in the builder is always a list. */
function asGroup(where: Condition | undefined): ListGroup {
  if (where === undefined) return { is: 'all', of: [] };
  return where.is === 'all' || where.is === 'any' ? where : { is: 'all', of: [where] };
}
