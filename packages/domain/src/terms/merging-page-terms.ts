import type { MergeField } from '../customers/merge-records.ts';
import type { Term } from './term.ts';

const said = {
  'ui.merging.field.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'ui.merging.field.phone': { en: 'Phone', zh: '手机', es: 'Teléfono' },
  'ui.merging.field.email': { en: 'E-mail', zh: '邮箱', es: 'Correo' },
  'ui.merging.field.nationalId': { en: 'Identity number', zh: '证件号', es: 'Documento' },
  'ui.merging.field.birthOn': { en: 'Date of birth', zh: '出生日期', es: 'Nacimiento' },
  'ui.merging.field.address': { en: 'Address', zh: '地址', es: 'Dirección' },
  'ui.merging.field.number': { en: 'Customer number', zh: '客户号', es: 'N.º de cliente' },
  'ui.merging.field.sex': { en: 'Sex', zh: '性别', es: 'Sexo' },
  'ui.merging.field.place': { en: 'Place', zh: '地区', es: 'Localidad' },
  'ui.merging.field.segment': { en: 'Segment', zh: '客群', es: 'Segmento' },
} as const satisfies Record<`ui.merging.field.${MergeField}`, Term>;

/** Two records that are one person. */
export const mergingPageTerms = {
  ...said,
  'ui.merging.text': {
    en: 'Records that may be one person. Merged, they keep everything: every contact, holding, need and word.',
    zh: '可能是同一人的记录。合并后一切保留：每次联系、持有、需求和留言。',
    es: 'Fichas que pueden ser una sola persona. Al unirlas no se pierde nada: contactos, productos, necesidades y notas.',
  },
  'ui.merging.loading': { en: 'Looking for duplicates', zh: '正在查找重复记录', es: 'Buscando duplicados' },
  'ui.merging.list': { en: 'Pairs of records', zh: '成对记录', es: 'Parejas de fichas' },
  'ui.merging.alike.nationalId': { en: 'same identity number', zh: '证件号相同', es: 'mismo documento' },
  'ui.merging.alike.phone': { en: 'same phone', zh: '手机相同', es: 'mismo teléfono' },
  'ui.merging.alike.email': { en: 'same e-mail', zh: '邮箱相同', es: 'mismo correo' },
  'ui.merging.alike.nameBirth': {
    en: 'same name and date of birth',
    zh: '姓名和生日相同',
    es: 'mismo nombre y nacimiento',
  },
  'ui.merging.compare': { en: 'Compare', zh: '比较', es: 'Comparar' },
  'ui.merging.compare_who': {
    en: 'Compare {one} and {other}',
    zh: '比较{one}和{other}',
    es: 'Comparar a {one} y {other}',
  },
  'ui.merging.two_people': { en: 'Two people', zh: '是两个人', es: 'Son dos personas' },
  'ui.merging.kept_apart': {
    en: '{one} and {other} are two people',
    zh: '已确认{one}和{other}是两个人',
    es: '{one} y {other} son dos personas',
  },
  'ui.merging.merge': { en: 'Merge', zh: '合并', es: 'Unir fichas' },
  'ui.merging.merge_two': { en: 'Merge the two', zh: '合并这两条', es: 'Unir las dos' },
  'ui.merging.sheet': { en: 'One person out of two records', zh: '两条记录合为一人', es: 'Una persona de dos fichas' },
  'ui.merging.choose': {
    en: 'Choose what is right. What is missing on one side is filled in from the other.',
    zh: '请选择正确的内容；一方缺失的会用另一方补齐。',
    es: 'Elija lo correcto. Lo que falta en un lado se completa con el otro.',
  },
  'ui.merging.keep': { en: 'Stays', zh: '保留', es: 'Se queda' },
  'ui.merging.absorb': { en: 'Joins it', zh: '并入', es: 'Se incorpora' },
  'ui.merging.swap': { en: 'Swap the two', zh: '互换', es: 'Intercambiar' },
  'ui.merging.holds': {
    en: '{events, plural, one {# event} other {# events}}, {holdings, plural, one {# holding} other {# holdings}}, {promises, plural, one {# agreed day} other {# agreed days}}',
    zh: '{events, number} 条记录，{holdings, number} 项持有，{promises, number} 个约定',
    es: '{events, plural, one {# evento} other {# eventos}}, {holdings, plural, one {# producto} other {# productos}}, {promises, plural, one {# compromiso} other {# compromisos}}',
  },
  'ui.merging.empty_field': { en: 'nothing', zh: '无', es: 'nada' },
  'ui.merging.strict': {
    en: 'A refusal of contact in either record stands. A merge cannot be taken back.',
    zh: '任何一条记录中的拒收意愿均继续有效。合并后无法撤销。',
    es: 'Si en una de las fichas rechazó el contacto, el rechazo se mantiene. La unión no se puede deshacer.',
  },
  'ui.merging.unlike': {
    en: 'Name, phone, e-mail and identity number all differ: are they really one person?',
    zh: '姓名、手机、邮箱和证件号都不相同，确定是同一个人吗？',
    es: 'Nombre, teléfono, correo y documento son distintos: ¿seguro que es la misma persona?',
  },
  'ui.merging.merged': { en: 'Merged into {name}', zh: '已合并到{name}', es: 'Unido a {name}' },
  'ui.merging.empty_title': { en: 'No duplicates', zh: '没有疑似重复', es: 'No hay duplicados' },
  'ui.merging.empty_text': {
    en: 'No two of your customers share a phone, an e-mail address or a name with the date of birth.',
    zh: '您的客户中，没有两位的手机、邮箱或姓名加生日相同。',
    es: 'Ningún par de clientes comparte teléfono, correo ni nombre con fecha de nacimiento.',
  },
} as const;
