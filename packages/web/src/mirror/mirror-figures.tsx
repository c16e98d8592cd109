import { useTranslation } from 'react-i18next';
import type { Mirror, Proportion } from '../api/wire.ts';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useSay } from '../language/use-say.ts';
import { LeadFigures } from './lead-figures.tsx';
import { MirrorPart } from './mirror-part.tsx';
import { ModeCounts } from './mode-counts.tsx';

/** Active or passive, whether the expected needs were there and how early, and what happened to people after they were won. */
export function MirrorFigures({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useTranslation();
  const say = useSay();
  const day = useDayWords();
  const { contacts, ownChoices, precision, foresight, leadTime, operated, leftAlone } = mirror;
  const { imported } = contacts;
  return (
    <>
      <p className="mirror-note">{t('ui.mirror.window', { from: day(mirror.fromOn), until: day(mirror.untilOn) })}</p>
      <MirrorPart part="active" says={say(contacts.says)} move>
        {counted(contacts.activeShare) && (
          <>
            <ShareFigures share={contacts.activeShare} />
            <ModeCounts modes={contacts.modes} />
          </>
        )}
      </MirrorPart>
      {counted(imported.activeShare) && (
        <MirrorPart part="imported" says={say(imported.says)}>
          <p>{t('ui.mirror.imported.note')}</p>
          <ShareFigures share={imported.activeShare} />
          <ModeCounts modes={imported.modes} />
        </MirrorPart>
      )}
      <MirrorPart part="own" says={say(ownChoices.says)}>
        {counted(ownChoices.own) && counted(ownChoices.proposed) && (
          <>
            <p>{t('ui.mirror.own.chosen')}</p>
            <ShareFigures share={ownChoices.own} />
            <p>{t('ui.mirror.own.proposed')}</p>
            <ShareFigures share={ownChoices.proposed} />
          </>
        )}
      </MirrorPart>
      <MirrorPart part="precision" says={say(precision.says)} move>
        {counted(precision.share) && <ShareFigures share={precision.share} />}
      </MirrorPart>
      <MirrorPart part="foresight" says={say(foresight.says)} move>
        {(counted(foresight.share) || foresight.leftOut > 0) && (
          <>
            <ShareFigures share={foresight.share} />
            {foresight.leftOut > 0 && <p>{t('ui.mirror.foresight.left_out', { count: foresight.leftOut })}</p>}
          </>
        )}
      </MirrorPart>
      <MirrorPart part="lead" says={say(leadTime.says)}>
        {'days' in leadTime.days && <LeadFigures lead={leadTime.days} />}
      </MirrorPart>
      <p className="mirror-note">{t('ui.mirror.stimulation')}</p>
      <MirrorPart part="operated" says={say(operated.says)} move>
        {counted(operated.share) && (
          <>
            <ShareFigures share={operated.share} />
            <p>{t('ui.mirror.operated.touched')}</p>
            <ShareFigures share={operated.touched} />
            {operated.importedOnly > 0 && <p>{t('ui.mirror.operated.imported', { count: operated.importedOnly })}</p>}
            <p>{t('ui.mirror.operated.dated')}</p>
            <ShareFigures share={operated.dated} />
          </>
        )}
      </MirrorPart>
      <MirrorPart part="left_alone" says={say(leftAlone.says)} move>
        {counted(leftAlone.share) && <ShareFigures share={leftAlone.share} />}
      </MirrorPart>
    </>
  );
}

const counted = (share: Proportion): boolean => !('noBase' in share);
