import type { RefusalCode } from '../intake/intake-row.ts';
import type { Term } from './term.ts';

/** Why a row of a file was not taken, and what the person who imports can do. */
export const refusalTerms = {
  'refusal.fields_missing': {
    en: 'The row has fewer fields than the header; complete it.',
    zh: '该行字段少于表头，请补全。',
    es: 'La fila tiene menos campos que el encabezado; complétela.',
  },
  'refusal.fields_extra': {
    en: 'The row has more fields than the header; look for a separator inside a text.',
    zh: '该行字段多于表头，请检查文本中的分隔符。',
    es: 'La fila tiene más campos que el encabezado; busque un separador dentro de un texto.',
  },
  'refusal.quote_broken': {
    en: 'A quotation mark is opened but not closed; correct the row.',
    zh: '引号未闭合，请更正该行。',
    es: 'Hay comillas abiertas sin cerrar; corrija la fila.',
  },
  'refusal.text_undecodable': {
    en: 'Some characters cannot be read; choose another encoding.',
    zh: '部分字符无法识别，请更换编码。',
    es: 'Algunos caracteres no se pueden leer; elija otra codificación.',
  },
  'refusal.date_invalid': {
    en: 'This is not a date; check the date format.',
    zh: '日期无效，请检查日期格式。',
    es: 'No es una fecha; revise el formato.',
  },
  'refusal.number_invalid': {
    en: 'This is not a number; check the number format.',
    zh: '数字无效，请检查数字格式。',
    es: 'No es un número; revise el formato.',
  },
  'refusal.number_ruined': {
    en: 'A spreadsheet has shortened this number; export the column as text.',
    zh: '该号码已被表格软件截断，请以文本格式重新导出。',
    es: 'La hoja de cálculo ha recortado este número; exporte la columna como texto.',
  },
  'refusal.value_unknown': {
    en: 'This value is not known; map it or correct it.',
    zh: '取值未知，请设置对应关系或更正。',
    es: 'Este valor no se conoce; asígnelo o corríjalo.',
  },
  'refusal.key_missing': {
    en: 'The row has no key; add one or choose another key column.',
    zh: '该行缺少主键，请补充或更换主键列。',
    es: 'La fila no tiene clave; añádala o elija otra columna como clave.',
  },
  'refusal.key_duplicate': {
    en: 'The same key stands in an earlier row; keep one of them.',
    zh: '主键与前面的行重复，请保留其一。',
    es: 'La misma clave está en una fila anterior; conserve una.',
  },
  'refusal.reference_missing': {
    en: 'The row refers to something that is in no file; add it first.',
    zh: '该行引用的记录不存在，请先补充。',
    es: 'La fila remite a algo que no está en ningún archivo; añádalo antes.',
  },
  'refusal.row_empty': {
    en: 'The row is empty; nothing to do.',
    zh: '空行，无需处理。',
    es: 'La fila está vacía; no hay nada que hacer.',
  },
  'refusal.total_row': {
    en: 'This is a total, not a record; nothing to do.',
    zh: '合计行，不是记录，无需处理。',
    es: 'Es una fila de totales, no un registro; no hay nada que hacer.',
  },
  'refusal.header_repeated': {
    en: 'These are the headers once more, not a record; nothing to do.',
    zh: '重复的表头行，不是记录，无需处理。',
    es: 'Son otra vez los encabezados, no un registro; no hay nada que hacer.',
  },
  'refusal.phone_invalid': {
    en: 'This is not a phone number; correct it or leave it empty.',
    zh: '电话号码无效，请更正或留空。',
    es: 'No es un número de teléfono; corríjalo o déjelo vacío.',
  },
  'refusal.email_invalid': {
    en: 'This is not an e-mail address; correct it or leave it empty.',
    zh: '电子邮箱无效，请更正或留空。',
    es: 'No es una dirección de correo; corríjala o déjela vacía.',
  },
  'refusal.identity_invalid': {
    en: 'The identity number does not check; correct it or leave it empty.',
    zh: '证件号码校验不通过，请更正或留空。',
    es: 'El número de identidad no es válido; corríjalo o déjelo vacío.',
  },
  'refusal.amount_too_large': {
    en: 'The amount is too large to be held exactly; check its unit.',
    zh: '金额过大，请检查单位。',
    es: 'El importe es demasiado grande; revise su unidad.',
  },
  'refusal.policy_never': {
    en: 'This column may not be changed by imports; change its policy or leave it out.',
    zh: '该列不允许导入更改，请调整规则或移除该列。',
    es: 'Esta columna no se puede cambiar por importación; cambie la regla o quítela.',
  },
} as const satisfies Record<`refusal.${RefusalCode}`, Term>;
