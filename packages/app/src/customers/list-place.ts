import type { ListPlace } from '@vivero/storage';

const PLACE = /^(?:(-?\d{1,16})~)?(cus_[0-9a-z]{1,36})$/;

/** A place in a list as it travels: `<key>~<id>`, or the id alone in the order of ids. */
export const placeText = ({ key, customerId }: ListPlace): string =>
  key === null ? customerId : `${key}~${customerId}`;

/** What is no place is the beginning: addresses are edited by hand, and a page must not break over it. */
export function placeOf(text: string | undefined): ListPlace | null {
  const [, key, customerId] = PLACE.exec(text ?? '') ?? [];
  return customerId === undefined ? null : { key: key === undefined ? null : Number(key), customerId };
}
