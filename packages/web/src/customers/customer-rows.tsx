import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCustomer } from '../api/wire.ts';
import { useWide } from '../device/use-wide.ts';
import { useListKeys } from '../today/use-list-keys.ts';
import { CustomerLine } from './customer-line.tsx';
import './customer-rows.css';
import { isPicked } from './picked.ts';
import type { Picked } from './picked.ts';
import { useCustomerLinks } from './use-customer-links.ts';
import { useDayText } from './use-day-text.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import { useSegmentText } from './use-segment-text.ts';

/** As customer-line.css has them. */
const HEIGHT = { wide: 56, phone: 92 };
/** Rows before the end at which the next page is asked for: two screens. */
const AHEAD = 40;

export interface CustomerRowsProps {
  readonly customers: readonly ListedCustomer[];
  readonly total: number;
  readonly todayOn: string;
  /** Absent = there is nothing to be done with several at once. */
  readonly picking?: { readonly picked: Picked; readonly onPick: (customerId: string) => void };
  /** Asks for the next page; undefined when there is none or it is on its way. */
  readonly onMore: (() => void) | undefined;
  readonly showBook: boolean;
}

const nothing = () => undefined;

/** Lines of equal height of which only those in sight are there, however many have been loaded. */
export function CustomerRows({ customers, total, todayOn, picking, onMore, showBook }: CustomerRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const height = useWide() ? HEIGHT.wide : HEIGHT.phone;
  const { first, end } = useRowsInSight(list, customers.length, height);
  const dayText = useDayText(todayOn);
  const segmentText = useSegmentText();
  const links = useCustomerLinks();
  useListKeys(list, nothing);
  if (end + AHEAD > customers.length) onMore?.();
  return (
    <ul
      ref={list}
      className="customer-rows"
      {...links}
      aria-label={t('ui.customers.list')}
      style={{ height: customers.length * height }}
    >
      {customers.slice(first, end).map((customer, i) => (
        <li
          key={customer.customerId}
          aria-setsize={total}
          aria-posinset={first + i + 1}
          style={{ transform: `translateY(${(first + i) * height}px)` }}
        >
          <CustomerLine
            customer={customer}
            picked={picking && isPicked(picking.picked, customer.customerId)}
            onPick={picking?.onPick}
            dayText={dayText}
            segmentText={segmentText}
            showBook={showBook}
          />
        </li>
      ))}
    </ul>
  );
}
