/** The way to a customer's own page. */
export const toCustomer = (customerId: string) =>
  ({ to: '/customers/$customerId', params: { customerId }, search: {} }) as const;

/** The same as an address. */
export const pathOfCustomer = (customerId: string): string => `/customers/${encodeURIComponent(customerId)}`;
