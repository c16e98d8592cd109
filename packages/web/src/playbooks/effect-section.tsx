import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlaybookEffect } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { playbookEffectQuery } from './playbooks-query.ts';

type Told = Exclude<PlaybookEffect, { masked: true }>;

/** What a playbook does: an effect against those left alone at random; how well it was kept to only as an association. */
export function EffectSection({ playbookId }: { readonly playbookId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(playbookEffectQuery(playbookId));
  if (!data) return null;
  return (
    <section aria-labelledby="effect">
      <h2 id="effect">{t('ui.playbooks.effect')}</h2>
      {'masked' in data ? <p>{t('ui.playbooks.effect.masked')}</p> : <Figures effect={data} />}
    </section>
  );
}

function Figures({ effect: { days, randomised, adherence } }: { readonly effect: Told }) {
  const { t } = useTranslation();
  const says = (difference: Told['randomised']['difference'], key: 'effect' | 'adherence') =>
    difference.told
      ? t(`ui.playbooks.${key}.told`, difference)
      : t(`ui.playbooks.effect.${difference.because}`, { days });
  const { worked, leftAlone } = randomised;
  const { kept, missed } = adherence;
  return (
    <>
      <OnTap says={says(randomised.difference, 'effect')}>
        <p>
          {t('ui.playbooks.effect.groups', {
            ...worked,
            otherPeople: leftAlone.people,
            otherReached: leftAlone.reached,
          })}
        </p>
      </OnTap>
      {adherence.difference.told && (
        <OnTap says={says(adherence.difference, 'adherence')}>
          <p>
            {t('ui.playbooks.adherence.groups', { ...kept, otherPeople: missed.people, otherReached: missed.reached })}
          </p>
        </OnTap>
      )}
    </>
  );
}
