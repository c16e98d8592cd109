import type { CustomerField } from './target-fields.ts';

export interface KnownSource {
  readonly name: string;
  /** Headers that together occur in exports of this program only. */
  readonly signature: readonly string[];
  readonly columns: Readonly<Partial<Record<CustomerField, string | readonly string[]>>>;
}

/** Address books and CRMs recognised by their header row; newer forms first where one contains the other's headers. */
export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    name: 'google_contacts_old',
    signature: ['Given Name', 'Family Name', 'Yomi Name', 'E-mail 1 - Value'],
    columns: {
      name: 'Name',
      phone: 'Phone 1 - Value',
      email: 'E-mail 1 - Value',
      birthOn: 'Birthday',
      address: 'Address 1 - Formatted',
    },
  },
  {
    name: 'google_contacts',
    signature: ['First Name', 'Phonetic First Name', 'E-mail 1 - Value'],
    columns: {
      name: ['First Name', 'Middle Name', 'Last Name'],
      phone: 'Phone 1 - Value',
      email: 'E-mail 1 - Value',
      birthOn: 'Birthday',
      address: 'Address 1 - Formatted',
    },
  },
  {
    name: 'outlook_contacts',
    signature: ['First Name', 'Last Name', 'E-mail Display Name'],
    columns: {
      name: ['First Name', 'Middle Name', 'Last Name'],
      phone: 'Mobile Phone',
      email: 'E-mail Address',
      birthOn: 'Birthday',
      address: 'Home Street',
      place: 'Home City',
    },
  },
  {
    name: 'hubspot_contacts',
    signature: ['Record ID', 'First Name', 'Last Name', 'Contact owner'],
    columns: {
      key: 'Record ID',
      name: ['First Name', 'Last Name'],
      phone: 'Phone Number',
      email: 'Email',
      rm: 'Contact owner',
      place: 'City',
    },
  },
  {
    name: 'salesforce_leads',
    signature: ['Lead ID', 'FirstName', 'LastName', 'LeadSource'],
    columns: {
      key: 'Lead ID',
      name: ['FirstName', 'LastName'],
      phone: 'Phone',
      email: 'Email',
      rm: 'OwnerId',
      place: 'City',
    },
  },
];
