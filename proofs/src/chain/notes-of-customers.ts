/** What customers say on the way, as managers type it; suggestions and complaints among it. */
export const NOTES: readonly string[] = [
  'Her deposit ends in March and she wonders what to do with the money',
  'The app should show the fees of each transfer before one confirms',
  'He would like the evening talks to be on a Saturday, weekdays are no good for him',
  'Complained that he waited forty minutes at the branch and nobody said a word',
  'Asked whether the card could have a higher limit for the trip to Japan',
  '客户说手机银行的字太小，希望能调大',
  '老人问定期到期以后怎么打算，下周三再聊',
  '希望活动放在周末上午，晚上来不了',
  '投诉网点排队太久，等了一个小时',
  '孩子明年出国，想了解一下换汇和留学金',
  'Dice que la aplicación debería avisar cuando cobran una comisión',
  'Quiere saber qué hacer con el depósito que vence en febrero',
  'Propone que las charlas sean los sábados por la mañana',
  'Se quejó de que le cobraron dos veces la comisión de la tarjeta',
  'Está pensando en comprar un piso el año que viene',
];
