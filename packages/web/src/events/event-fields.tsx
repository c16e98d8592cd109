import { CONTACT_MEDIA, EVENT_CODES, FLOWS, PRODUCT_CATEGORIES } from '@vivero/domain';
import type { EventFilter } from '@vivero/domain';
import { useRouteContext } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices.tsx';
import './event-fields.css';
import { MoneyField } from './money-field.tsx';
import { withPart } from './with-part.ts';

/** What somebody looks for first, then the rest. */
const FIRST = ['CT-V', 'CT-R', 'IN-Q', 'IN-A', 'IN-C', 'ND-C', 'ND-Q', 'TX-S', 'RF-I', 'RF-C', 'FB', 'CP'] as const;
const CODES = [...FIRST, ...EVENT_CODES.filter((code) => !FIRST.some((first) => first === code))];
const FINE = ['media', 'direction', 'flows', 'categories', 'amount'] as const;

export interface EventFieldsProps {
  readonly what: EventFilter;
  readonly onChange: (what: EventFilter) => void;
}

/** Which events: what happened, and behind a tap how, from whom, about what and how much. */
export function EventFields({ what, onChange }: EventFieldsProps) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { currency } = session.bank;
  const finer = useId();
  const [open, setOpen] = useState(FINE.some((part) => what[part] !== undefined));
  const set = <K extends keyof EventFilter>(part: K, value: EventFilter[K] | undefined) =>
    onChange(withPart(what, part, value));
  const some = <T,>(chosen: readonly T[]): readonly T[] | undefined => (chosen.length === 0 ? undefined : chosen);
  const named = <T extends string>(values: readonly T[], say: (value: T) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  return (
    <>
      <Choices
        label={t('ui.events.what')}
        any={t('ui.events.any')}
        choices={named(CODES, (code) => t(`evidence.${code}`))}
        chosen={what.codes ?? []}
        onChange={(codes) => set('codes', some(codes))}
      />
      <button
        type="button"
        className="quiet event-finer"
        aria-expanded={open}
        aria-controls={finer}
        onClick={() => setOpen(!open)}
      >
        {t('ui.events.details')}
      </button>
      <div id={finer} className="event-details" hidden={!open}>
        <Choices
          label={t('ui.events.medium')}
          any={t('ui.events.any')}
          choices={named(CONTACT_MEDIA, (medium) => t(`medium.${medium}`))}
          chosen={what.media ?? []}
          onChange={(media) => set('media', some(media))}
        />
        <label>
          {t('ui.events.direction')}
          <select
            value={what.direction ?? ''}
            onChange={({ target: { value } }) =>
              set('direction', value === 'in' || value === 'out' ? value : undefined)
            }
          >
            <option value="">{t('ui.events.direction.any')}</option>
            <option value="in">{t('ui.events.direction.in')}</option>
            <option value="out">{t('ui.events.direction.out')}</option>
          </select>
        </label>
        <Choices
          label={t('ui.events.category')}
          any={t('ui.events.any')}
          choices={named(PRODUCT_CATEGORIES, (category) => t(`category.${category}`))}
          chosen={what.categories ?? []}
          onChange={(categories) => set('categories', some(categories))}
        />
        <Choices
          label={t('ui.events.flow')}
          any={t('ui.events.any')}
          choices={named(FLOWS, (flow) => t(`flow.${flow}`))}
          chosen={what.flows ?? []}
          onChange={(flows) => set('flows', some(flows))}
        />
        <MoneyField
          label={t('ui.events.amount', { currency })}
          currency={currency}
          minor={what.amount}
          onChange={(amount) => set('amount', amount)}
        />
      </div>
    </>
  );
}
