import type { Terms } from './term.ts';

/** What the sheets say in which people write down what they know better about a customer. */
export const customerChangeTerms = {
  'ui.change.menu': { en: 'Change', zh: '更改', es: 'Cambiar' },
  'ui.change.save': { en: 'Save', zh: '保存', es: 'Guardar' },
  'ui.change.cancel': { en: 'Cancel', zh: '取消', es: 'Cancelar' },
  'ui.change.saved': { en: 'Noted', zh: '已记录', es: 'Anotado' },
  'ui.change.undone': { en: 'Taken back', zh: '已撤销', es: 'Deshecho' },
  'ui.change.unknown': { en: 'unknown', zh: '未知', es: 'sin dato' },

  'ui.change.correct': { en: 'Correct a fact', zh: '更正资料', es: 'Corregir un dato' },
  'ui.change.correct_hint': {
    en: 'What you leave stays; what you empty is cleared.',
    zh: '不改则保留，清空则删除。',
    es: 'Lo que no toque se queda; lo que vacíe se borra.',
  },
  'ui.change.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'ui.change.phone': { en: 'Phone', zh: '电话', es: 'Teléfono' },
  'ui.change.email': { en: 'E-mail', zh: '电子邮箱', es: 'Correo electrónico' },
  'ui.change.place': { en: 'Place', zh: '所在地', es: 'Localidad' },
  'ui.change.segment': { en: 'Segment', zh: '客群', es: 'Segmento' },
  'ui.change.sex': { en: 'Sex', zh: '性别', es: 'Sexo' },
  'ui.change.sex.f': { en: 'female', zh: '女', es: 'mujer' },
  'ui.change.sex.m': { en: 'male', zh: '男', es: 'hombre' },
  'ui.change.birth_year': { en: 'Year of birth', zh: '出生年份', es: 'Año de nacimiento' },
  'ui.change.risk_level': {
    en: 'Risk tolerance (1 to 5)',
    zh: '风险承受能力（1 至 5）',
    es: 'Perfil de riesgo (1 a 5)',
  },
  'ui.change.risk_day': { en: 'Assessed on', zh: '测评日期', es: 'Fecha del perfil' },
  'ui.change.replace': {
    en: 'on record; type to replace',
    zh: '已有记录，输入即替换',
    es: 'ya consta; escriba para cambiarlo',
  },
  'ui.change.clear': {
    en: '{field}: remove from the record',
    zh: '{field}：从记录中删除',
    es: '{field}: borrar de la ficha',
  },

  'ui.change.stage': { en: 'Set the stage', zh: '调整阶段', es: 'Fijar la etapa' },
  'ui.change.stage_hint': {
    en: 'One step from the evidence, at most 90 days. It ends by itself when evidence moves the stage.',
    zh: '只可上下调一阶，最长 90 天；一旦有新的依据使阶段变化，自动失效。',
    es: 'Un paso desde los hechos, 90 días como máximo. Termina solo cuando los hechos muevan la etapa.',
  },
  'ui.change.stage_to': { en: 'Stage', zh: '阶段', es: 'Etapa' },
  'ui.change.reason': { en: 'Reason', zh: '理由', es: 'Motivo' },
  'ui.change.until': { en: 'Until', zh: '有效至', es: 'Hasta' },
  'ui.change.stage_back': { en: 'Take it back', zh: '撤销调整', es: 'Retirar' },

  'ui.change.consent': { en: 'Record consent', zh: '记录意愿', es: 'Anotar consentimiento' },
  'ui.change.consent_about': { en: 'About', zh: '关于', es: 'Sobre' },
  'ui.change.consent_medium': { en: 'By', zh: '方式', es: 'Canal' },
  'ui.change.consent_state': { en: 'They said', zh: '客户表示', es: 'Dijo' },
  'ui.change.consent_on': { en: 'On', zh: '日期', es: 'Fecha' },
  'ui.change.consent_way': { en: 'How', zh: '如何得知', es: 'Cómo' },
  'ui.change.consent_hint': {
    en: 'It holds at once and is never rewritten: another word is another line.',
    zh: '立即生效且不可改写；新的表态另记一条。',
    es: 'Vale desde ya y no se reescribe: si dice otra cosa, se añade otra línea.',
  },

  'ui.change.channel': { en: 'Make this person a channel', zh: '发展为渠道', es: 'Convertir en canal' },
  'ui.change.door': { en: 'Close as not buying', zh: '标记为暂不成交', es: 'Cerrar: no contrata por ahora' },
  'ui.change.door_hint': {
    en: 'Whoever does not buy is still worth something: choose the door that stays open.',
    zh: '不成交也有价值：请选择为其保留的去向。',
    es: 'Quien no contrata también vale: elija la puerta que queda abierta.',
  },
  'ui.change.door_which': { en: 'Which door stays open?', zh: '保留哪个去向？', es: '¿Qué puerta queda abierta?' },
  'ui.change.door_next.channel': {
    en: 'in 14 days: talk about what they could bring',
    zh: '14 天后聊聊对方可以带来什么',
    es: 'en 14 días: hablar de lo que puede aportar',
  },
  'ui.change.door_next.referrer': {
    en: 'in 30 days: ask whom they know',
    zh: '30 天后询问身边谁有需求',
    es: 'en 30 días: preguntar a quién conoce',
  },
  'ui.change.door_next.feedback': {
    en: 'in 7 days: ask what should be different',
    zh: '7 天后请教改进意见',
    es: 'en 7 días: preguntar qué debería cambiar',
  },
  'ui.change.door_next.rest': { en: 'no next step', zh: '不安排下一步', es: 'sin próximo paso' },
  'ui.change.door_brings': {
    en: 'On record: {resources, plural, =0 {no resources} one {# resource} other {# resources}}, {people, plural, =0 {nobody brought} one {# person brought} other {# people brought}}, {household, plural, =0 {nobody in the household} one {# in the household} other {# in the household}}.',
    zh: '已记录：资源 {resources, number} 项，带来 {people, number} 人，家庭成员 {household, number} 人。',
    es: 'Consta: {resources, plural, =0 {ningún recurso} one {# recurso} other {# recursos}}, {people, plural, =0 {no ha traído a nadie} one {trajo a # persona} other {trajo a # personas}}, {household, plural, =0 {nadie en el hogar} one {# en el hogar} other {# en el hogar}}.',
  },
  'ui.change.door_reopen': { en: 'Open the case again', zh: '重新打开', es: 'Reabrir el caso' },
  'ui.change.door_is': {
    en: 'Does not buy for now: {door}, since {day}',
    zh: '暂不成交：{door}，自 {day}',
    es: 'No contrata por ahora: {door}, desde el {day}',
  },
  'ui.change.resource': { en: 'Add a resource', zh: '添加资源', es: 'Añadir un recurso' },
  'ui.change.resource_edit': { en: 'Change the resource', zh: '修改资源', es: 'Cambiar el recurso' },
  'ui.change.resource_remove': { en: 'Remove', zh: '删除', es: 'Quitar' },
  'ui.change.resource_kind': { en: 'Kind', zh: '种类', es: 'Tipo' },
  'ui.change.resource_words': { en: 'In a few words', zh: '简单描述', es: 'En pocas palabras' },
  'ui.change.resource_willing': { en: 'How far', zh: '进展', es: 'Hasta dónde' },
  'ui.change.resource_source': { en: 'How we know', zh: '来源', es: 'Cómo se sabe' },
  'ui.change.resource_agreed': { en: 'Agreed on', zh: '同意日期', es: 'De acuerdo desde' },

  'ui.change.need': { en: 'Add a need', zh: '添加需求', es: 'Añadir una necesidad' },
  'ui.change.need_kind': { en: 'What they may need', zh: '可能的需求', es: 'Qué puede necesitar' },
} as const satisfies Terms;
