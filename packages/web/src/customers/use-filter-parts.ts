import {
  BALANCE_BANDS,
  CONSENT_WORDS,
  LOCALES,
  NEED_KINDS,
  PRODUCT_CATEGORIES,
  RELATIONS,
  STAGES,
} from '@vivero/domain';
import type { CustomerFilter, StageOrNone } from '@vivero/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { CustomersSearch } from './customers-search.ts';
import { facetsQuery } from './customers-query.ts';
import type { Choice } from './filter-select.tsx';
import { useSegmentText } from './use-segment-text.ts';

const DAYS = ['7', '30', '60', '90'];

export interface FilterPart {
  readonly part: keyof CustomerFilter;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** The filter's part that a choice stands for; '' = none. */
  readonly read: (value: string) => Partial<CustomersSearch>;
}

/**
 * Every part of the filter with its choices in the reader's words. Where the choices are the bank's own (segments, places, books) or worth
 * counting they come from the server, once somebody reaches for the filter.
 */
export function useFilterParts(filter: CustomerFilter, search: string) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  const segmentText = useSegmentText();
  const [reached, setReached] = useState(false);
  const { data: facets } = useQuery({
    ...facetsQuery({ filter, search }),
    enabled: reached,
    placeholderData: (old) => old,
  });

  const counted = (label: string, customers: number | undefined) =>
    customers === undefined ? label : `${label} · ${number.format(customers)}`;
  const fixed = (facet: 'stages' | 'relation', values: readonly string[], say: (value: never) => string) =>
    values.map((value) => ({
      value,
      label: counted(
        say(value as never),
        facets && (facets[facet].find((count) => count.value === value)?.customers ?? 0),
      ),
    }));
  const word = (facet: 'segment' | 'place' | 'rm', value: string) => (facet === 'segment' ? segmentText(value) : value);
  const own = (facet: 'segment' | 'place' | 'rm', chosen: string): Choice[] => {
    const stated = (facets?.[facet] ?? []).flatMap(({ value, name, customers }) =>
      value === null ? [] : [{ value, label: counted(name ?? word(facet, value), customers) }],
    );
    const known = chosen === '' || stated.some(({ value }) => value === chosen);
    return known ? stated : [{ value: chosen, label: word(facet, chosen) }, ...stated];
  };
  const days = (
    sentence: 'ui.customers.within_days' | 'ui.customers.for_days' | 'ui.customers.over_days',
    chosen: number | undefined,
  ): Choice[] => {
    const all = chosen === undefined || DAYS.includes(String(chosen)) ? DAYS : [...DAYS, String(chosen)];
    return all.map((value) => ({ value, label: t(sentence, { days: value }) }));
  };
  const dayPart = (part: 'maturesWithin' | 'untouchedFor' | 'stuckFor', choices: Choice[]): FilterPart => ({
    part,
    label: t(`ui.customers.filter.${part}`),
    value: filter[part] === undefined ? '' : String(filter[part]),
    choices,
    read: (value) => (value === '' ? {} : { [part]: Number(value) }),
  });
  const wordPart = (
    part: 'need' | 'holds' | 'balance' | 'consent' | 'relation' | 'segment' | 'place',
    choices: readonly Choice[],
  ): FilterPart => ({
    part,
    label: t(`ui.customers.filter.${part}`),
    value: filter[part] ?? '',
    choices,
    read: (value) => (value === '' ? {} : { [part]: value }),
  });

  const parts: FilterPart[] = [
    {
      part: 'stages',
      label: t('ui.customers.filter.stages'),
      value: filter.stages?.join() ?? '',
      choices: stageChoices(
        filter.stages,
        fixed('stages', ['unprofiled', ...STAGES], (stage: StageOrNone) => t(`ui.ladder.${stage}`)),
      ),
      read: (value) => (value === '' ? {} : { stages: value.split(',') as StageOrNone[] }),
    },
    dayPart('maturesWithin', days('ui.customers.within_days', filter.maturesWithin)),
    wordPart(
      'need',
      NEED_KINDS.map((value) => ({ value, label: t(`need.${value}`) })),
    ),
    wordPart(
      'balance',
      (Object.keys(BALANCE_BANDS) as (keyof typeof BALANCE_BANDS)[]).map((value) => ({
        value,
        label: t(`ui.customers.balance.${value}`),
      })),
    ),
    wordPart('segment', own('segment', filter.segment ?? '')),
    dayPart('untouchedFor', days('ui.customers.for_days', filter.untouchedFor)),
    dayPart('stuckFor', days('ui.customers.over_days', filter.stuckFor)),
    {
      part: 'cooling',
      label: t('ui.customers.filter.cooling'),
      value: filter.cooling === undefined ? '' : 'true',
      choices: [{ value: 'true', label: t('ui.customers.is_cooling') }],
      read: (value) => (value === '' ? {} : { cooling: true }),
    },
    wordPart(
      'holds',
      PRODUCT_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
    ),
    wordPart(
      'consent',
      CONSENT_WORDS.map((value) => ({ value, label: t(`ui.customers.consent.${value}`) })),
    ),
    wordPart(
      'relation',
      fixed('relation', RELATIONS, (relation: (typeof RELATIONS)[number]) => t(`relation.${relation}`)),
    ),
    wordPart('place', own('place', filter.place ?? '')),
    {
      part: 'promised',
      label: t('ui.customers.filter.promised'),
      value: filter.promised === undefined ? '' : String(filter.promised),
      choices: [
        { value: 'true', label: t('ui.customers.is_promised') },
        { value: 'false', label: t('ui.customers.not_promised') },
      ],
      read: (value) => (value === '' ? {} : { promised: value === 'true' }),
    },
    {
      part: 'rm',
      label: t('ui.customers.filter.rm'),
      value: filter.rm === undefined ? '' : String(filter.rm),
      choices: own('rm', filter.rm === undefined ? '' : String(filter.rm)),
      read: (value) => (value === '' ? {} : { rm: Number(value) }),
    },
  ];
  // Of a single book there is nothing to choose, and of places nothing where they are masked.
  const shown = parts.filter(({ part, choices }) => !(part === 'rm' && facets && choices.length === 0));
  return { parts: shown, onReach: () => setReached(true) };
}

/** Several stages at once come from a kept view or an address; they are one choice beside the single ones. */
function stageChoices(chosen: CustomerFilter['stages'], single: readonly Choice[]): readonly Choice[] {
  if (chosen === undefined || chosen.length < 2) return single;
  const words = single.filter(({ value }) => chosen.includes(value as StageOrNone)).map(({ label }) => label);
  return [{ value: chosen.join(), label: words.join(' + ') }, ...single];
}
