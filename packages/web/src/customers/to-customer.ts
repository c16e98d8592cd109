/** The way to a customer's own page. Its route is another room's; until it is here the address is all that is known of it. */
export const toCustomer = (customerId: string) => ({ to: `/customers/${customerId}` as '/' });
