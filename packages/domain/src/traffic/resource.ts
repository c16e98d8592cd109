/** What a customer could bring beside money (demands 7). */
export const RESOURCE_KINDS = ['circle', 'venue', 'expertise', 'goods_or_service', 'media', 'information'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** How far it has come: nobody knows, the customer offered it, we asked, it was used. */
export const WILLINGNESS = ['unknown', 'offered', 'asked', 'used'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/** How we know: from the customer, from what the RM saw, from somebody else. */
export const RESOURCE_SOURCES = ['customer', 'rm', 'other_person'] as const;
export type ResourceSource = (typeof RESOURCE_SOURCES)[number];
