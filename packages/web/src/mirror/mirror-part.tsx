import type { TermKey } from '@vivero/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OnTap } from '../figures/on-tap.tsx';
import './mirror-part.css';

type Part = TermKey extends infer Key ? (Key extends `ui.mirror.${infer Name}.title` ? Name : never) : never;
type Moved = TermKey extends infer Key ? (Key extends `ui.mirror.${infer Name}.move` ? Name : never) : never;

/** `children` are the figures; none = there is nothing to count yet, and the sentence says so. */
export type MirrorPartProps = { readonly says: string; readonly children?: ReactNode } & (
  | { readonly part: Moved; readonly move: true }
  | { readonly part: Part; readonly move?: false }
);

/** One question to the mirror: its answer in words, the figures on tap, and what would move it. */
export function MirrorPart({ says, children, ...asked }: MirrorPartProps) {
  const { t } = useTranslation();
  return (
    <section className="mirror-part" aria-labelledby={`mirror-${asked.part}`}>
      <h2 id={`mirror-${asked.part}`}>{t(`ui.mirror.${asked.part}.title`)}</h2>
      {children ? <OnTap says={says}>{children}</OnTap> : <p className="mirror-says">{says}</p>}
      {asked.move === true && (
        <p className="mirror-move">
          <strong>{t('ui.mirror.moves')}</strong> {t(`ui.mirror.${asked.part}.move`)}
        </p>
      )}
    </section>
  );
}
