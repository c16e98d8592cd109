import type { Terms } from './term.ts';

/** What can be wrong with a playbook, and what to do about it. */
export const playbookProblemTerms = {
  'problem.playbook.malformed': {
    en: 'The playbook cannot be read at {path}. Build that part again.',
    zh: '打法在 {path} 处无法识别，请重新设置该部分。',
    es: 'La guía no se entiende en {path}. Vuelva a crear esa parte.',
  },
  'problem.playbook.words_missing': {
    en: 'Words are missing at {path}. Write down what it is, in at most 200 characters.',
    zh: '{path} 处缺少文字，请填写（不超过 200 字）。',
    es: 'Faltan palabras en {path}. Escriba qué es, en 200 caracteres como mucho.',
  },
  'problem.playbook.nothing_chosen': {
    en: 'Nothing is chosen at {path}. Choose at least one.',
    zh: '{path} 处尚未选择，请至少选择一项。',
    es: 'No hay nada elegido en {path}. Elija al menos uno.',
  },
  'problem.playbook.too_many_steps': {
    en: 'There are more than {maximum, number} steps. Leave some out: nobody keeps to so many.',
    zh: '步骤超过 {maximum, number} 步，请精简：步骤太多无人能坚持。',
    es: 'Hay más de {maximum, number} pasos. Quite algunos: nadie sigue tantos.',
  },
  'problem.playbook.step_twice': {
    en: 'The step {step} is there twice ({path}). Remove one of them.',
    zh: '步骤 {step} 重复出现（{path}），请删除一个。',
    es: 'El paso {step} está dos veces ({path}). Quite uno.',
  },
  'problem.playbook.days_invalid': {
    en: 'The number of days at {path} must be whole, from {least, number} to {most, number}.',
    zh: '{path} 处的天数应为 {least, number} 到 {most, number} 的整数。',
    es: 'Los días de {path} deben ser un número entero de {least, number} a {most, number}.',
  },
  'problem.playbook.share_invalid': {
    en: 'At most {most, number}% may be left out at random ({path}).',
    zh: '随机对照比例最多为 {most, number}%（{path}）。',
    es: 'Como mucho puede dejarse fuera al azar un {most, number} % ({path}).',
  },
  'problem.playbook.content_unknown': {
    en: 'The content {named} is not in the library ({path}). Choose another.',
    zh: '内容库中没有 {named}（{path}），请另选。',
    es: 'El contenido {named} no está en la biblioteca ({path}). Elija otro.',
  },
  'problem.playbook.product_unknown': {
    en: 'The product {named} is not on the shelf ({path}). Choose another.',
    zh: '货架上没有产品 {named}（{path}），请另选。',
    es: 'El producto {named} no está en el catálogo ({path}). Elija otro.',
  },
  'problem.playbook.owner_wrong': {
    en: 'Whoever answers for this step cannot use {medium} ({path}). The RM calls, visits and writes in person; marketing sends e-mail, SMS and WeCom.',
    zh: '该步骤的负责人不能使用 {medium}（{path}）。电话、拜访、微信由客户经理完成；邮件、短信、企业微信由营销发送。',
    es: 'Quien responde de este paso no puede usar {medium} ({path}). El gestor llama, visita y escribe en persona; marketing envía correo, SMS y WeCom.',
  },
  'problem.playbook.offer_as_service': {
    en: 'A step that offers a product is marketing, not service ({path}).',
    zh: '推荐产品的步骤属于营销，不属于服务（{path}）。',
    es: 'Un paso que ofrece un producto es marketing, no servicio ({path}).',
  },
  'problem.playbook.out_of_order': {
    en: 'This step would be due before one that stands above it ({path}). Change the days or move the step up.',
    zh: '该步骤的到期日早于上面的步骤（{path}），请修改天数或上移。',
    es: 'Este paso vencería antes que otro de más arriba ({path}). Cambie los días o suba el paso.',
  },
  'problem.playbook.not_found': {
    en: 'The playbook {playbookId} is not there.',
    zh: '没有找到打法 {playbookId}。',
    es: 'La guía {playbookId} no existe.',
  },
  'problem.playbook.changed': {
    en: 'This playbook has been changed meanwhile. Look at it again, then change it.',
    zh: '该打法刚被修改，请查看最新内容后再改。',
    es: 'Esta guía ha cambiado entretanto. Mírela de nuevo y cámbiela después.',
  },
  'problem.playbook.too_many_on': {
    en: '{maximum, plural, one {# playbook is} other {# playbooks are}} on already, as many as the bank wants at once. Pause one, or raise the limit.',
    zh: '已有 {maximum, number} 个打法启用，达到银行设定的上限。请先暂停一个，或提高上限。',
    es: 'Ya hay {maximum, plural, one {# guía activa} other {# guías activas}}, tantas como quiere el banco a la vez. Pause una o suba el límite.',
  },
  'problem.playbook.not_in_state': {
    en: 'That cannot be done with this playbook now: it is {state, select, draft {a draft} on {on} paused {paused} other {{state}}}.',
    zh: '当前状态下不能执行该操作：该打法{state, select, draft {为草稿} on {已启用} paused {已暂停} other {{state}}}。',
    es: 'Eso no puede hacerse ahora con esta guía: está {state, select, draft {en borrador} on {activa} paused {en pausa} other {{state}}}.',
  },
  'problem.playbook.nothing_new': {
    en: 'There is nothing in the draft that is not published already.',
    zh: '草稿与已发布版本相同，没有新的改动。',
    es: 'En el borrador no hay nada que no esté publicado.',
  },
  'problem.playbook.run_not_found': {
    en: 'That run is not there, or not yours to change.',
    zh: '没有找到该运行记录，或您无权修改。',
    es: 'Ese recorrido no existe o no puede cambiarlo.',
  },
} as const satisfies Terms;
