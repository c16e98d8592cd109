import type { Terms } from './term.ts';

/** What an import says of a row: its verdict, and why a person must decide. */
export const importTerms = {
  'verdict.new': { en: 'New', zh: '新增', es: 'Nueva' },
  'verdict.update': { en: 'Update', zh: '更新', es: 'Actualización' },
  'verdict.same': { en: 'Unchanged', zh: '无变化', es: 'Sin cambios' },
  'verdict.conflict': { en: 'Conflict', zh: '冲突', es: 'Conflicto' },
  'verdict.refused': { en: 'Refused', zh: '已拒绝', es: 'Rechazada' },
  'inference.balance_moved': { en: 'Balance moved', zh: '余额变动', es: 'Saldo distinto' },
  'inference.appeared': { en: 'New product', zh: '新增产品', es: 'Producto nuevo' },
  'inference.ended': { en: 'Product ended', zh: '产品结束', es: 'Producto terminado' },
  'inference.matured': { en: 'Product matured', zh: '产品到期', es: 'Producto vencido' },
  'inference.level_changed': { en: 'Level changed', zh: '等级变化', es: 'Nivel distinto' },
  'conflict.key_duplicate': {
    en: 'The file has this key twice, with different content.',
    zh: '文件中同一编号出现两次，内容不同。',
    es: 'El archivo contiene esta clave dos veces, con contenido distinto.',
  },
  'conflict.match_ambiguous': {
    en: 'The row fits more than one customer.',
    zh: '该行与多位客户相符。',
    es: 'La fila coincide con más de un cliente.',
  },
  'conflict.match_contradicts': {
    en: 'The row fits a customer who has another, stronger key.',
    zh: '该行与一位客户相符，但其主要标识不同。',
    es: 'La fila coincide con un cliente cuya clave principal es otra.',
  },
  'conflict.event_conflict': {
    en: 'This event is known with other content.',
    zh: '该事件已存在，但内容不同。',
    es: 'Este evento ya consta con otro contenido.',
  },
  'conflict.holding_owner': {
    en: 'The holding belongs to another customer.',
    zh: '该产品持有属于另一位客户。',
    es: 'El producto pertenece a otro cliente.',
  },
  'conflict.holding_ambiguous': {
    en: 'The customer has several such products and the row does not say which. Add the account number or the day on which it matures.',
    zh: '该客户有多笔同类产品，此行未说明是哪一笔。请补充账号或到期日。',
    es: 'El cliente tiene varios productos así y la fila no dice cuál. Añada el número de cuenta o el día de vencimiento.',
  },
  'conflict.party_role': {
    en: 'The person already has another role in this holding.',
    zh: '此人在该产品持有中已有其他角色。',
    es: 'La persona ya tiene otro papel en este producto.',
  },
  'conflict.other_book': {
    en: 'The bank already knows this person, and not in your book. Ask your team leader.',
    zh: '银行已有此人，但不在您名下。请咨询团队主管。',
    es: 'El banco ya conoce a esta persona y no está en su cartera. Consulte a su responsable.',
  },
} as const satisfies Terms;
