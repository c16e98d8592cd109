import { useTranslation } from 'react-i18next';
import type { Traffic } from '../api/wire.ts';
import { OnTap } from './on-tap.tsx';
import { ShareFigures } from './share-figures.tsx';

export interface ToldShareProps {
  readonly share: Traffic['fromNonBuyers'];
  readonly says: (share: { readonly numerator: number; readonly denominator: number }) => string;
  /** What is said where nothing could be counted. */
  readonly none?: string;
}

/** A share in words with its interval on tap; few people are not told of, and no base says so. */
export function ToldShare({ share, says, none }: ToldShareProps) {
  const { t } = useTranslation();
  if ('masked' in share) return <p>{t('ui.figures.few')}</p>;
  if ('noBase' in share) return <p>{none ?? t('ui.figures.none')}</p>;
  return (
    <OnTap says={says(share)}>
      <ShareFigures share={share} />
    </OnTap>
  );
}
