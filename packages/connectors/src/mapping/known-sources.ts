import type { CustomerField } from './target-fields.ts';

export interface KnownSource {
  readonly name: string;
  /** Headers that together occur in exports of this program only. */
  readonly signature: readonly string[];
  /** Headers of each field; one that ends in `*` means all that begin so. */
  readonly columns: Readonly<Partial<Record<CustomerField, string | readonly string[]>>>;
  /** Fields of which the first filled column is taken, in the order given. */
  readonly first?: readonly CustomerField[];
}

/** Address books and CRMs recognised by their header row; newer forms first where one contains the other's headers. */
export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    // The customers of 企业微信. It gives no number: who added the person and when, to the second, is one row for ever.
    name: 'wecom_customers',
    signature: ['客户名称', '添加人', '添加时间'],
    columns: {
      key: ['添加人账号', '添加人', '添加时间'],
      name: ['备注名', '客户备注名', '客户名称'],
      phone: ['手机', '手机号', '企微手机号', '电话'],
      email: '邮箱',
      address: '地址',
      sex: '性别',
      rm: '添加人',
      work: ['企业', '所属企业', '职务'],
      tags: ['标签*', '客户标签*', '企业标签', '个人标签', '来源'],
      note: ['描述', '描述信息', '备注', '备注信息'],
      linkedOn: '添加时间',
      linkedBy: '添加人',
      unlinkedOn: ['删除时间', '流失时间'],
      linkState: ['客户状态', '流失状态', '好友状态', '是否流失', '是否删除'],
    },
    first: ['name', 'phone'],
  },
  {
    // What our own reading of vCards gives.
    name: 'vcard',
    signature: ['FN', 'TEL', 'EMAIL', 'BDAY', 'ORG', 'REV'],
    columns: {
      name: 'FN',
      phone: 'TEL',
      email: 'EMAIL',
      otherContacts: 'OTHER',
      birthOn: 'BDAY',
      address: 'ADR',
      work: ['ORG', 'TITLE'],
      tags: 'CATEGORIES',
      note: 'NOTE',
      noteOn: 'REV',
    },
  },
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
