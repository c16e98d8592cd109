import { useTranslation } from 'react-i18next';
import type { ActiveGrowth } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { ShareFigures } from '../figures/share-figures.tsx';

export interface SaidShareProps {
  readonly share: ActiveGrowth['activeShare'];
  readonly says: (share: { readonly numerator: number; readonly denominator: number }) => string;
  readonly none: string;
}

/** A share in words with its interval on tap. */
export function SaidShare({ share, says, none }: SaidShareProps) {
  const { t } = useTranslation();
  if ('masked' in share) return <p>{t('ui.active.few')}</p>;
  if ('noBase' in share) return <p>{none}</p>;
  return (
    <OnTap says={says(share)}>
      <ShareFigures share={share} />
    </OnTap>
  );
}
