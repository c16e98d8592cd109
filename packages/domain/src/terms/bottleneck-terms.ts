import type { Term } from './term.ts';

/** Where one more going on is worth most. Where people went by themselves: association, not effect. */
export const bottleneckTerms = {
  'bottleneck.says': {
    en: 'Worth most: from “{from}” to “{to}”. One more in a hundred going on each month is worth about {amount} to this book; with {sure} in 100 no other step is worth more.',
    zh: '最值得提升的是从“{from}”到“{to}”：每月每百人多一人进阶，对这批客户约值{amount}；没有别的步骤更值得的把握为{sure}%。',
    es: 'Lo que más vale: de «{from}» a «{to}». Que cada mes avance uno más de cada cien vale unos {amount} para esta cartera; con {sure} de cada 100, ningún otro paso vale más.',
  },
  'bottleneck.unsure': {
    en: 'No step stands out yet. The likeliest is from “{from}” to “{to}”: one more in a hundred going on each month would be worth about {amount} to this book, but only with {sure} in 100 is no other step worth more.',
    zh: '目前没有哪一步明显更值得。可能性最大的是从“{from}”到“{to}”：每月每百人多一人进阶约值{amount}，但把握只有{sure}%。',
    es: 'Ningún paso destaca aún. El más probable es de «{from}» a «{to}»: que cada mes avance uno más de cada cien valdría unos {amount}, pero solo con {sure} de cada 100 ningún otro vale más.',
  },
  'bottleneck.none': {
    en: 'A year of months does not tell yet which step is worth most.',
    zh: '一年的数据还看不出哪一步最值得提升。',
    es: 'Un año de meses aún no dice qué paso vale más.',
  },
  'ui.growth.bottleneck': {
    en: 'Where one more going on is worth most',
    zh: '哪一步多一个人进阶最有价值',
    es: 'Dónde vale más que avance uno más',
  },
  'ui.growth.step': { en: '{from} → {to}', zh: '{from} → {to}', es: '{from} → {to}' },
  'ui.growth.step_worth': {
    en: 'One more in a hundred a month: about {value} (nine times in ten {lower} to {upper}).',
    zh: '每月每百人多一人：约{value}（九成把握在{lower}至{upper}之间）。',
    es: 'Uno más de cada cien al mes: unos {value} (nueve de cada diez veces, de {lower} a {upper}).',
  },
  'ui.growth.step_chance': {
    en: '{moved, number} of {months, number} months: {value, number, ::percent .0} go on in a month ({lower, number, ::percent .0} to {upper, number, ::percent .0}).',
    zh: '{months, number}个人月中{moved, number}次：每月进阶{value, number, ::percent .0}（{lower, number, ::percent .0}至{upper, number, ::percent .0}）。',
    es: '{moved, number} de {months, number} meses: al mes avanza el {value, number, ::percent .0} (del {lower, number, ::percent .0} al {upper, number, ::percent .0}).',
  },
  'ui.growth.step_percent': {
    en: 'For every hundred who go on, one more: about {value}.',
    zh: '进阶人数每增加百分之一：约{value}。',
    es: 'Por cada cien que avanzan, uno más: unos {value}.',
  },
  'ui.growth.step_first': {
    en: 'No other step is worth more: {first, number, ::percent .}',
    zh: '没有更值得的一步：{first, number, ::percent .}',
    es: 'Ningún otro paso vale más: {first, number, ::percent .}',
  },
  'ui.growth.step_hour': {
    en: 'What an hour of the relationship manager moves here has not been measured yet.',
    zh: '客户经理在这一步投入一小时能带来多少，尚未测得。',
    es: 'Cuánto mueve aquí una hora del gestor aún no se ha medido.',
  },
  'ui.growth.bottleneck_foot': {
    en: 'A chain of twelve months of thirty days, priced with the margin of what people hold now. It says where people went, not what a contact would change.',
    zh: '按十二个30天的月份推算，以现有持有产品的收益定价。它说明客户去了哪里，不代表一次联系能带来的改变。',
    es: 'Una cadena de doce meses de treinta días, con el margen de lo que se tiene hoy. Dice adónde fue la gente, no lo que cambiaría un contacto.',
  },
} as const satisfies Record<string, Term>;
