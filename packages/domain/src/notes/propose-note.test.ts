import { describe, expect, test } from 'vitest';
import { dayOf, formatDay } from '../day.ts';
import { chatLines } from './chat-lines.ts';
import { proposeNote } from './propose-note.ts';
import { saidAmount } from './said-amount.ts';
import { saidDays } from './said-days.ts';

// A Saturday.
const TODAY = dayOf(2026, 11, 28);
const read = (text: string, customerName = '王小明') =>
  proposeNote(text, { today: TODAY, currency: 'CNY', customerName });

describe('days', () => {
  test.each([
    ['明天', '2026-11-29'],
    ['后天上午', '2026-11-30'],
    ['大后天', '2026-12-01'],
    ['三天后', '2026-12-01'],
    ['两周后', '2026-12-12'],
    ['周三', '2026-12-02'],
    ['星期天', '2026-11-29'],
    ['下周五', '2026-12-04'],
    ['下下周一', '2026-12-07'],
    ['月底', '2026-11-30'],
    ['下个月', '2026-12-01'],
    ['12月5号', '2026-12-05'],
    ['1月3日', '2027-01-03'],
    ['5号', '2026-12-05'],
    ['2026年12月31日', '2026-12-31'],
    ['mañana', '2026-11-29'],
    ['pasado mañana', '2026-11-30'],
    ['el jueves', '2026-12-03'],
    ['el lunes de la semana que viene', '2026-11-30'],
    ['la semana que viene', '2026-11-30'],
    ['dentro de dos semanas', '2026-12-12'],
    ['en 3 días', '2026-12-01'],
    ['el 5 de diciembre', '2026-12-05'],
    ['fin de mes', '2026-11-30'],
    ['tomorrow', '2026-11-29'],
    ['the day after tomorrow', '2026-11-30'],
    ['on Tuesday', '2026-12-01'],
    ['next Friday', '2026-12-04'],
    ['in two weeks', '2026-12-12'],
    ['December 5th', '2026-12-05'],
    ['5/12/2026', '2026-12-05'],
  ])('%s is %s', (text, day) => {
    expect(saidDays(`${text} ok`, TODAY).map(formatDay)).toEqual([day]);
  });

  test.each(['por la mañana', 'esta mañana', '31 de junio', '2号线', '18800', 'martini'])('%s names no day', (text) => {
    expect(saidDays(text, TODAY)).toEqual([]);
  });

  test('several days come in the order of the text', () => {
    expect(saidDays('周三寄资料，12月5号见面', TODAY).map(formatDay)).toEqual(['2026-12-02', '2026-12-05']);
  });
});

describe('amounts', () => {
  test.each([
    ['50万', 50_000_000],
    ['3.5万元', 3_500_000],
    ['1.2亿', 12_000_000_000],
    ['20w', 20_000_000],
    ['30 mil', 3_000_000],
    ['1,5 millones', 150_000_000],
    ['20.000 €', 2_000_000],
    ['€12,500.50', 1_250_050],
    ['25k', 2_500_000],
    ['先看10万，再加到30万', 30_000_000],
  ])('%s', (text, minor) => {
    expect(saidAmount(text, 'CNY')).toEqual({ minor, currency: 'CNY' });
  });
  test.each(['13800001234', '3 hijos', 'en 2026', '老王'])('%s is no amount', (text) => {
    expect(saidAmount(text, 'CNY')).toBeNull();
  });
});

describe('what a note says', () => {
  test.each([
    {
      why: 'a plan with an amount, and what the RM will do',
      text: '王总打算买房，首付差50万。下周三给他发房贷方案',
      need: { kind: 'finance_home', said: 'said', amount: { minor: 50_000_000, currency: 'CNY' } },
      promise: { words: '下周三给他发房贷方案', dueOn: '2026-12-02' },
    },
    {
      why: 'a question is interest, not a word',
      text: '客户电话问定期存款利率多少',
      need: { kind: 'place_idle_cash', said: 'asked', amount: null },
      promise: null,
    },
    {
      why: 'a no is heard as a no',
      text: '说不需要保险，家里都有了',
      need: { kind: 'protect_family', said: 'denied', amount: null },
      promise: null,
    },
    {
      why: 'Spanish, with the day after the verb',
      text: 'Quiere ampliar el negocio, unos 30 mil. Le llamo el jueves con la propuesta',
      need: { kind: 'finance_business', said: 'said', amount: { minor: 3_000_000, currency: 'CNY' } },
      promise: { words: 'Le llamo el jueves con la propuesta', dueOn: '2026-12-03' },
    },
    {
      why: 'English, the day a comma earlier',
      text: 'Thinking about his pension. Next Friday, I will send the figures',
      need: { kind: 'plan_retirement', said: 'said', amount: null },
      promise: { words: 'I will send the figures', dueOn: '2026-12-04' },
    },
    { why: 'a greeting says nothing', text: '生日快乐！代我问全家好', need: null, promise: null },
    { why: 'a day alone is no promise', text: '儿子12月5号结婚', need: null, promise: null },
    { why: 'a day that is past is no promise', text: '2026-11-20 给他打过电话', need: null, promise: null },
  ])('$why', ({ text, need, promise }) => {
    const found = read(text);
    expect(found.need && { kind: found.need.kind, said: found.need.said, amount: found.need.amount }).toEqual(need);
    expect(found.promise && { ...found.promise, dueOn: formatDay(found.promise.dueOn) }).toEqual(promise);
  });

  test('a complaint is seen as one', () => {
    expect(read('对手续费很不满，要投诉').complaint).toBe(true);
    expect(read('谢谢你上次帮忙').complaint).toBe(false);
  });

  test('a day beside the promise is offered to choose from', () => {
    expect(read('12月5号存单到期，明天给他打电话').days.map(formatDay)).toEqual(['2026-12-05']);
  });
});

describe('a pasted chat', () => {
  const WECHAT =
    '王小明 2026-11-28 10:12:33\n我想给孩子准备留学的钱\n大概30万\n林悦 10:15\n好的王先生\n明天我把方案发给您';
  const WHATSAPP =
    '[28/11/26, 10:12:03] Ana Ruiz: quiero cambiar la nómina\n[28/11/26, 10:13:40] Lucía: perfecto, mañana le mando los papeles';

  test('WeChat: the need is the customer’s, the promise is ours', () => {
    const found = read(WECHAT);
    expect(found).toMatchObject({
      chat: true,
      medium: 'wechat',
      need: { kind: 'plan_education', said: 'said', amount: { minor: 30_000_000 } },
      promise: { words: '明天我把方案发给您', dueOn: TODAY + 1 },
    });
  });

  test('WhatsApp in Spanish', () => {
    expect(read(WHATSAPP, 'Ana Ruiz Gómez')).toMatchObject({
      chat: true,
      need: { kind: 'receive_salary', said: 'said' },
      promise: { words: 'mañana le mando los papeles', dueOn: TODAY + 1 },
    });
  });

  test('what we offer is not the customer’s need', () => {
    expect(read('林悦 10:15\n您需要保险吗\n王小明 10:16\n在开会').need).toBeNull();
  });

  test.each([
    { why: 'a line of text', text: '王总打算买房', lines: 0 },
    { why: 'one speaker alone with one line', text: '张三：你好', lines: 0 },
    { why: 'two lines of two speakers', text: '张三：你好\n李四：您好', lines: 2 },
    { why: 'a message over two lines', text: '张三 10:00\n你好\n在吗\n李四 10:01\n在', lines: 2 },
  ])('$why has $lines messages', ({ text, lines }) => {
    expect(chatLines(text)).toHaveLength(lines);
  });
});
