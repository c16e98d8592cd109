import type { LawfulBasis, Relation } from '../intake/intake-row.ts';
import type { Verdict } from '../intake/verdict.ts';
import type { Term, Terms } from './term.ts';

/** The one question: who the people of a list are, on what basis the bank has their data. */
const answers = {
  'ui.import.relation.customer': { en: 'Existing customers', zh: '存量客户', es: 'Clientes actuales' },
  'ui.import.relation.prospect': { en: 'Prospects', zh: '潜在客户', es: 'Clientes potenciales' },
  'ui.import.relation.event_contact': { en: 'Event contacts', zh: '活动联系人', es: 'Contactos de un evento' },
  'ui.import.relation.authorised': { en: 'Authorised person', zh: '授权人', es: 'Persona autorizada' },
  'ui.import.basis.contract': { en: 'Contract', zh: '合同', es: 'Contrato' },
  'ui.import.basis.consent': { en: 'Consent', zh: '本人同意', es: 'Consentimiento' },
  'ui.import.basis.legitimate_interest': { en: 'Legitimate interest', zh: '正当利益', es: 'Interés legítimo' },
  'ui.import.basis.none': { en: 'None yet', zh: '暂无依据', es: 'Todavía ninguna' },
} as const satisfies Record<`ui.import.relation.${Relation}` | `ui.import.basis.${LawfulBasis}`, Term>;

const verdicts = {
  'ui.import.tab.new': { en: 'New · {count, number}', zh: '新增 · {count, number}', es: 'Nuevas · {count, number}' },
  'ui.import.tab.update': {
    en: 'Updates · {count, number}',
    zh: '更新 · {count, number}',
    es: 'Cambios · {count, number}',
  },
  'ui.import.tab.same': {
    en: 'Unchanged · {count, number}',
    zh: '无变化 · {count, number}',
    es: 'Iguales · {count, number}',
  },
  'ui.import.tab.conflict': {
    en: 'To clear up · {count, number}',
    zh: '待核对 · {count, number}',
    es: 'Por aclarar · {count, number}',
  },
  'ui.import.tab.refused': {
    en: 'Left out · {count, number}',
    zh: '未采用 · {count, number}',
    es: 'Descartadas · {count, number}',
  },
} as const satisfies Record<`ui.import.tab.${Verdict}`, Term>;

/** From the file to Today, and back. */
const page = {
  'ui.import.drop': {
    en: 'Drop an Excel or CSV file here',
    zh: '把 Excel 或 CSV 文件拖到这里',
    es: 'Suelte aquí un archivo de Excel o CSV',
  },
  'ui.import.choose': { en: 'Choose a file', zh: '选择文件', es: 'Elegir archivo' },
  'ui.import.paste': {
    en: 'or paste rows copied from Excel.',
    zh: '也可以直接粘贴从 Excel 复制的行。',
    es: 'o pegue filas copiadas de Excel.',
  },
  'ui.import.safe': {
    en: 'You see first what would happen. Every import can be taken back.',
    zh: '导入前先预览，导入后可以撤回。',
    es: 'Antes verá qué va a pasar. Toda importación se puede deshacer.',
  },
  'ui.import.pasted': { en: 'pasted rows', zh: '粘贴的名单', es: 'filas pegadas' },
  'ui.import.sending': { en: 'Sending {name} …', zh: '正在上传 {name}…', es: 'Enviando {name}…' },
  'ui.import.looking': { en: 'Looking at the file', zh: '正在读取文件', es: 'Leyendo el archivo' },
  'ui.import.another': { en: 'Another file', zh: '换一个文件', es: 'Otro archivo' },
  'ui.import.gone': {
    en: 'This file is no longer here: files are kept for a day, and go once they are imported.',
    zh: '该文件已不在：文件保留一天，导入后即删除。',
    es: 'Este archivo ya no está: se guardan un día y se borran al importarlos.',
  },

  'ui.import.who': { en: 'Who are these people?', zh: '这些人是谁？', es: '¿Quiénes son estas personas?' },
  'ui.import.who.customer': {
    en: 'They have something with the bank already.',
    zh: '已在本行持有产品。',
    es: 'Ya tienen algo contratado con el banco.',
  },
  'ui.import.who.prospect': {
    en: 'You know them; they have nothing with the bank yet.',
    zh: '认识但还不是本行客户。',
    es: 'Los conoce, pero aún no tienen nada con el banco.',
  },
  'ui.import.who.event_contact': {
    en: 'They came to an event or left their card.',
    zh: '参加过活动或留过名片。',
    es: 'Vinieron a un evento o dejaron su tarjeta.',
  },
  'ui.import.why': {
    en: 'On what basis does the bank hold their data?',
    zh: '银行凭什么持有他们的信息？',
    es: '¿Con qué base tiene el banco sus datos?',
  },
  'ui.import.why.contract': {
    en: 'It needs the data for the contract with them.',
    zh: '履行与客户的合同所必需。',
    es: 'Los necesita para el contrato con ellos.',
  },
  'ui.import.why.consent': {
    en: 'They said yes, and the bank can show it.',
    zh: '本人已同意，且有据可查。',
    es: 'Dieron su permiso y consta.',
  },
  'ui.import.why.legitimate_interest': {
    en: 'The bank weighed its interest against theirs and wrote it down.',
    zh: '银行已权衡双方利益并留有记录。',
    es: 'El banco ponderó su interés y el de ellos, y lo dejó por escrito.',
  },
  'ui.import.why.none': {
    en: 'Nobody asked them. The first step will be to ask.',
    zh: '还没有征得同意，第一步是先询问。',
    es: 'Nadie se lo ha preguntado: el primer paso será preguntar.',
  },
  'ui.import.source': { en: 'Name of the list', zh: '名单名称', es: 'Nombre de la lista' },
  'ui.import.source_hint': {
    en: 'Keep the name next month: then Vivero sees what has changed.',
    zh: '下个月沿用同一名称，系统就能看出变化。',
    es: 'Use el mismo nombre el mes que viene: así se verá qué ha cambiado.',
  },
  'ui.import.source_wrong': {
    en: 'Letters, digits, spaces and - _ . only; at most 40.',
    zh: '只能用文字、数字、空格和 - _ .，最多 40 个字。',
    es: 'Solo letras, cifras, espacios y - _ . ; como máximo 40.',
  },
  'ui.import.preview': { en: 'See what would happen', zh: '预览结果', es: 'Ver qué pasaría' },
  'ui.import.edit_answers': { en: 'Change', zh: '修改', es: 'Cambiar' },

  'ui.import.lacks.person': {
    en: 'Say which column is the name, the phone or the customer number.',
    zh: '请指出哪一列是姓名、电话或客户号。',
    es: 'Indique qué columna es el nombre, el teléfono o el n.º de cliente.',
  },
  'ui.import.lacks.product': {
    en: 'An amount needs its product: say which column is the product.',
    zh: '有金额就要有产品：请指出哪一列是产品。',
    es: 'Un importe necesita su producto: indique qué columna es.',
  },
  'ui.import.lacks.day': {
    en: 'Say which column is the day it happened.',
    zh: '请指出哪一列是发生日期。',
    es: 'Indique qué columna es la fecha del hecho.',
  },
  'ui.import.columns': { en: 'What the columns are', zh: '各列的含义', es: 'Qué es cada columna' },
  'ui.import.columns_hint': {
    en: 'The first rows, partly hidden. Correct what was taken wrongly.',
    zh: '前几行（部分隐藏）。识别有误请更正。',
    es: 'Las primeras filas, en parte ocultas. Corrija lo que no encaje.',
  },
  'ui.import.column_is': { en: 'Column “{column}” is', zh: '“{column}”列是', es: 'La columna «{column}» es' },
  'ui.import.reading': { en: 'How the file is read', zh: '文件读取方式', es: 'Cómo se lee el archivo' },
  'ui.import.sheet': { en: 'Sheet', zh: '工作表', es: 'Hoja' },
  'ui.import.header_row': { en: 'Headers stand in line', zh: '表头在第几行', es: 'Fila de encabezados' },
  'ui.import.encoding': { en: 'Characters', zh: '字符编码', es: 'Codificación' },
  'ui.import.date_order': { en: 'Dates', zh: '日期格式', es: 'Fechas' },
  'ui.import.date_order.ymd': { en: 'year, month, day', zh: '年月日', es: 'año, mes, día' },
  'ui.import.date_order.dmy': { en: 'day, month, year', zh: '日月年', es: 'día, mes, año' },
  'ui.import.date_order.mdy': { en: 'month, day, year', zh: '月日年', es: 'mes, día, año' },
  'ui.import.unit': { en: 'Amounts are in', zh: '金额单位', es: 'Importes en' },
  'ui.import.unit.0': { en: 'units', zh: '元', es: 'unidades' },
  'ui.import.unit.3': { en: 'thousands', zh: '千元', es: 'miles' },
  'ui.import.unit.4': { en: 'tens of thousands (万)', zh: '万元', es: 'decenas de miles (万)' },
  'ui.import.unit.6': { en: 'millions', zh: '百万元', es: 'millones' },
  'ui.import.automatic': { en: 'as recognised', zh: '自动识别', es: 'automático' },
  'ui.import.known': { en: 'People I have already', zh: '已有的人', es: 'Personas que ya están' },
  'ui.import.known.overwrite': { en: 'take what the file says', zh: '以文件为准', es: 'vale lo que dice el archivo' },
  'ui.import.known.fill': { en: 'only fill what is empty', zh: '只补空缺', es: 'solo completar lo vacío' },

  'ui.import.rows': {
    en: '{count, plural, =0 {No row} one {# row} other {# rows}}: {parts}.',
    zh: '{count, plural, =0 {没有数据行} other {#行}}：{parts}。',
    es: '{count, plural, =0 {Ninguna fila} one {# fila} other {# filas}}: {parts}.',
  },
  'ui.import.parts': { en: '{first}, {next}', zh: '{first}，{next}', es: '{first}, {next}' },
  'ui.import.part.new': {
    en: '{count, number} new',
    zh: '新增{count, number}',
    es: '{count, plural, one {# nueva} other {# nuevas}}',
  },
  'ui.import.part.update': {
    en: '{count, plural, one {# update} other {# updates}}',
    zh: '更新{count, number}',
    es: '{count, plural, one {# cambio} other {# cambios}}',
  },
  'ui.import.part.same': {
    en: '{count, number} unchanged',
    zh: '无变化{count, number}',
    es: '{count, plural, one {# igual} other {# iguales}}',
  },
  'ui.import.part.left_out': {
    en: '{count, number} left out',
    zh: '未采用{count, number}',
    es: '{count, plural, one {# fuera} other {# fuera}}',
  },
  'ui.import.part.nothing': { en: 'nothing to import', zh: '没有可导入的内容', es: 'nada que importar' },
  'ui.import.amounts': { en: 'Amounts in the file', zh: '文件金额合计', es: 'Importes del archivo' },
  'ui.import.amounts_out': { en: 'of that left out', zh: '其中未采用', es: 'de ellos, fuera' },
  'ui.import.kept': {
    en: '{field}: {count, plural, one {# row says} other {# rows say}} otherwise, your record stays',
    zh: '{field}：{count, number}行与现有记录不同，保留原记录',
    es: '{field}: {count, plural, one {# fila dice} other {# filas dicen}} otra cosa; se conserva lo que hay',
  },
  'ui.import.by_verdict': { en: 'Rows by what becomes of them', zh: '按结果分类', es: 'Filas según lo que pasará' },
  'ui.import.row': { en: 'Row {row, number}', zh: '第{row, number}行', es: 'Fila {row, number}' },
  'ui.import.more_lines': {
    en: 'Show {count, number} more',
    zh: '再显示{count, number}条',
    es: 'Mostrar {count, number} más',
  },
  'ui.import.first_lines': {
    en: 'The first {count, number} are shown.',
    zh: '仅显示前{count, number}条。',
    es: 'Se muestran las primeras {count, number}.',
  },
  'ui.import.found': { en: 'found: {text}', zh: '内容：{text}', es: 'se encontró: {text}' },
  'ui.import.empty_before': { en: 'empty', zh: '空', es: 'vacío' },
  'ui.import.download': {
    en: 'Download the rows left out',
    zh: '下载未采用的行',
    es: 'Descargar las filas que quedan fuera',
  },
  'ui.import.import': { en: 'Import', zh: '导入', es: 'Importar' },
  'ui.import.import_count': {
    en: 'Import {count, plural, one {# row} other {# rows}}',
    zh: '导入{count, number}行',
    es: 'Importar {count, plural, one {# fila} other {# filas}}',
  },

  'ui.import.work.reading': {
    en: '{count, plural, =0 {Reading the rows} one {# row read} other {# rows read}}',
    zh: '{count, plural, =0 {正在读取} other {已读取#行}}',
    es: '{count, plural, =0 {Leyendo las filas} one {# fila leída} other {# filas leídas}}',
  },
  'ui.import.work.importing': {
    en: '{count, plural, =0 {Importing} one {# row imported} other {# rows imported}}',
    zh: '{count, plural, =0 {正在导入} other {已导入#行}}',
    es: '{count, plural, =0 {Importando} one {# fila importada} other {# filas importadas}}',
  },
  'ui.import.work.taking_back': { en: 'Taking it back', zh: '正在撤回', es: 'Deshaciendo' },
  'ui.import.work.understanding': {
    en: 'Understanding who they are and what they may need',
    zh: '正在分析客户和需求',
    es: 'Viendo quiénes son y qué pueden necesitar',
  },
  'ui.import.work.deciding': { en: 'Preparing Today', zh: '正在生成今日名单', es: 'Preparando Hoy' },
  'ui.import.leave': {
    en: 'You can leave this page; the work goes on.',
    zh: '可以离开此页，工作会继续。',
    es: 'Puede salir de esta página; el trabajo sigue.',
  },

  'ui.import.done': {
    en: '{count, plural, =0 {Nothing new came in.} one {One row came in.} other {# rows came in.}}',
    zh: '{count, plural, =0 {没有新内容。} other {已导入#行。}}',
    es: '{count, plural, =0 {No ha entrado nada nuevo.} one {Ha entrado una fila.} other {Han entrado # filas.}}',
  },
  'ui.import.done_today': {
    en: 'Today has been decided anew.',
    zh: '今日名单已重新生成。',
    es: 'La lista de hoy se ha rehecho.',
  },
  'ui.import.since': { en: 'Since the list of {day}:', zh: '自{day}的名单以来：', es: 'Desde la lista del {day}:' },
  'ui.import.missing': {
    en: '{count, plural, one {One person} other {# people}} of that list {count, plural, one {is} other {are}} not in this one: Follow-up will ask.',
    zh: '那份名单中有{count, number}人不在本次名单里：将在“跟进”中询问。',
    es: '{count, plural, one {Una persona de aquella lista no está} other {# personas de aquella lista no están}} en esta: se preguntará en Seguimiento.',
  },
  'ui.import.see_today': { en: 'See Today', zh: '查看今日', es: 'Ver Hoy' },
  'ui.import.next_list': { en: 'Bring another list', zh: '再导入一份', es: 'Traer otra lista' },
  'ui.import.take_back': { en: 'Take it back', zh: '撤回', es: 'Deshacer' },
  'ui.import.take_back_of': { en: 'Take back {file}', zh: '撤回 {file}', es: 'Deshacer {file}' },
  'ui.import.take_back_sure': {
    en: 'What this list brought goes; what it changed returns.',
    zh: '该名单带来的将移除，改动将还原。',
    es: 'Lo que trajo esta lista se quita y lo que cambió vuelve a estar como antes.',
  },
  'ui.import.take_back_yes': { en: 'Yes, take it back', zh: '确认撤回', es: 'Sí, deshacer' },
  'ui.import.keep': { en: 'Keep it', zh: '保留', es: 'Dejarla' },
  'ui.import.taken_back': {
    en: 'Taken back: {removed, plural, =0 {nobody} one {one person} other {# people}} removed, {restored, number} restored.',
    zh: '已撤回：移除{removed, number}人，还原{restored, number}人。',
    es: 'Deshecha: {removed, plural, =0 {nadie} one {una persona} other {# personas}} fuera, {restored, number} como antes.',
  },
  'ui.import.kept_back': {
    en: '{count, plural, one {One record stays} other {# records stay}}: somebody has changed or used {count, plural, one {it} other {them}} since.',
    zh: '{count, number}条记录保留：之后有人修改或使用过。',
    es: '{count, plural, one {Un registro se queda} other {# registros se quedan}}: alguien los cambió o usó después.',
  },

  'ui.import.past': { en: 'Earlier lists', zh: '以往导入', es: 'Listas anteriores' },
  'ui.import.past_none': { en: 'None yet.', zh: '暂无。', es: 'Todavía ninguna.' },
  'ui.import.state.running': { en: 'being imported', zh: '导入中', es: 'importándose' },
  'ui.import.state.interrupted': {
    en: 'interrupted, nothing was written; bring it again',
    zh: '已中断，未写入任何内容，请重新导入',
    es: 'interrumpida, no se escribió nada; tráigala de nuevo',
  },
  'ui.import.state.done': { en: 'imported', zh: '已导入', es: 'importada' },
  'ui.import.state.failed': { en: 'not readable', zh: '无法读取', es: 'ilegible' },
  'ui.import.state.rolled_back': { en: 'taken back', zh: '已撤回', es: 'deshecha' },
} as const satisfies Terms;

/** Bringing a list in, from the file to Today and back. */
export const importPageTerms = {
  ...answers,
  ...verdicts,
  ...page,
  'ui.import.value': { en: '{value}', zh: '{value}', es: '{value}' },
  'ui.import.csv_row': { en: 'Row', zh: '行号', es: 'Fila' },
  'ui.import.csv_reason': { en: 'Why it was left out', zh: '未采用原因', es: 'Motivo' },
} as const satisfies Terms;
