import exceljs from 'exceljs';

const A_DAY = 86_400_000;

interface OwnList {
  readonly title: string;
  /** Name, phone, product, balance, maturity; nothing in the third says that it is the product. */
  readonly headers: readonly [string, string, string, string, string];
  readonly products: readonly string[];
  readonly total: string;
  readonly name: (i: number) => string;
  readonly phone: (i: number) => string;
}

const pick = (words: readonly string[], i: number): string => words[i % words.length] ?? '';
const FAMILY = '王李张刘陈杨赵黄周吴'.split('');
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超'.split('');
const SPANISH = ['Ana', 'Luis', 'Marta', 'Pablo', 'Elena', 'Jorge', 'Nuria', 'Iván', 'Rosa', 'Hugo'];
const SURNAMES = [
  'Ruiz',
  'Vega',
  'Soler',
  'Prieto',
  'Campos',
  'Ibáñez',
  'Muñoz',
  'Rey',
  'Lozano',
  'Gil',
  'Pardo',
  'Sáez',
  'Mora',
];
const ENGLISH = ['Anne', 'Liam', 'Martha', 'Paul', 'Ellen', 'George', 'Nora', 'Ian', 'Rose', 'Hugh'];
const LAST = [
  'Reed',
  'Vance',
  'Sutton',
  'Price',
  'Fields',
  'Ingram',
  'Moore',
  'King',
  'Lowe',
  'Gill',
  'Parsons',
  'Shaw',
  'Moss',
];

/** As RMs of each language keep them, to the unit in the header. */
const LISTS = {
  zh: {
    title: '我的客户',
    headers: ['姓名', '手机号', '品种A', '余额(万元)', '到期日'],
    products: ['定期存款', '大额存单', '理财产品', '活期存款'],
    total: '合计',
    name: (i) => `${pick(FAMILY, i)}${pick(GIVEN, i * 7)}${pick(GIVEN, i * 3 + 5)}`,
    phone: (i) => `13${String(800_000_000 + i * 7_919)}`,
  },
  es: {
    title: 'Mis clientes',
    headers: ['Nombre', 'Móvil', 'Clase A', 'Saldo (miles)', 'Vencimiento'],
    products: ['Depósito a plazo', 'Plazo fijo', 'Fondo de inversión', 'Cuenta corriente'],
    total: 'Total',
    name: (i) => `${pick(SPANISH, i)} ${pick(SURNAMES, i * 3)} ${pick(SURNAMES, i * 5 + 2)}`,
    phone: (i) => `6${String(11_000_000 + i * 7_919)}`,
  },
  en: {
    title: 'My customers',
    headers: ['Name', 'Mobile', 'Kind A', 'Balance (thousands)', 'Maturity'],
    products: ['Term deposit', 'Certificate of deposit', 'Investment fund', 'Current account'],
    total: 'Total',
    name: (i) => `${pick(ENGLISH, i)} ${pick(LAST, i * 3)} ${pick(LAST, i * 5 + 2)}`,
    phone: (i) => `+34 7${String(22_000_000 + i * 7_919)}`,
  },
} as const satisfies Readonly<Record<string, OwnList>>;
export type ListLanguage = keyof typeof LISTS;

/**
 * The list that an RM keeps in Excel: a title above the headers, balances in thousands or 万, days as real dates, the product's name in a
 * column whose header says nothing, and a total at the end.
 * @param now milliseconds since 1970; the deposits mature in the months after it
 */
export async function customerList(language: ListLanguage, rows: number, now: number): Promise<Buffer> {
  const { title, headers, products, total, name, phone }: OwnList = LISTS[language];
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(title);
  sheet.addRow([title]);
  sheet.addRow(headers);
  for (let i = 0; i < rows; i += 1)
    sheet.addRow([
      name(i),
      phone(i),
      pick(products, i),
      1 + (i % 90) * 1.5,
      i % 4 === 3 ? null : new Date(Math.floor(now / A_DAY) * A_DAY + (3 + (i % 120)) * A_DAY),
    ]);
  sheet.addRow([total, null, null, 392_735, null]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
