/** How a person is contacted. Not to be confused with Channel, the group worked as one (glossary 152, 153). */
export const CONTACT_MEDIA = ['call', 'visit', 'branch', 'wechat', 'wecom', 'sms', 'email', 'letter', 'event'] as const;
export type ContactMedium = (typeof CONTACT_MEDIA)[number];
