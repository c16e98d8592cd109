import type { Terms } from './term.ts';

/** The network of referrals: as a picture and as the table that says the same. */
export const networkPageTerms = {
  'ui.network.lead': {
    en: 'Who came by whom. The larger, the more comes through somebody; people of one circle have one colour and one number.',
    zh: '谁由谁带来。圆点越大，经其带来的客户越多；同一圈子颜色与编号相同。',
    es: 'Quién vino por quién. Cuanto mayor, más llega por alguien; las personas de un círculo comparten color y número.',
  },
  'ui.network.loading': { en: 'Drawing the network', zh: '正在绘制推荐网络', es: 'Dibujando la red' },
  'ui.network.none': {
    en: 'No referral with a name is on record yet.',
    zh: '暂无可显示的推荐关系。',
    es: 'Aún no consta ninguna recomendación con nombre.',
  },
  'ui.network.of': {
    en: '{people, plural, one {# person} other {# people}}, {referrals, plural, one {# referral} other {# referrals}}, {circles, plural, one {# circle} other {# circles}}.',
    zh: '共 {people, number} 人，{referrals, number} 次推荐，{circles, number} 个圈子。',
    es: '{people, plural, one {# persona} other {# personas}}, {referrals, plural, one {# recomendación} other {# recomendaciones}}, {circles, plural, one {# círculo} other {# círculos}}.',
  },
  'ui.network.part': {
    en: 'The first {shown, number} of {people, number} people are drawn and listed: the circles through which most comes.',
    zh: '图与表显示 {people, number} 人中的前 {shown, number} 人，即带来客户最多的圈子。',
    es: 'Se dibujan y listan las primeras {shown, number} de {people, number} personas: los círculos por los que más llega.',
  },
  'ui.network.more': { en: 'Draw more', zh: '显示更多', es: 'Dibujar más' },
  'ui.network.picture': {
    en: 'Picture of the network; the table below says the same',
    zh: '推荐网络图；下表内容相同',
    es: 'Dibujo de la red; la tabla de abajo dice lo mismo',
  },
  'ui.network.no_picture': {
    en: 'This browser draws no pictures of this kind; the table says the same.',
    zh: '此浏览器无法绘图，下表内容相同。',
    es: 'Este navegador no dibuja este tipo de imagen; la tabla dice lo mismo.',
  },
  'ui.network.table': { en: 'The network as a table', zh: '推荐网络列表', es: 'La red como tabla' },
  'ui.network.place': { en: 'Place', zh: '名次', es: 'Puesto' },
  'ui.network.person': { en: 'Person', zh: '客户', es: 'Persona' },
  'ui.network.circle': { en: 'Circle', zh: '圈子', es: 'Círculo' },
  'ui.network.brought': { en: 'Has brought', zh: '带来人数', es: 'Ha traído' },
  'ui.network.broughtBy': { en: 'Brought by', zh: '由谁带来', es: 'Lo trajo' },
} as const satisfies Terms;
