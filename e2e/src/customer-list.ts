import exceljs from 'exceljs';

const FAMILY = '王李张刘陈杨赵黄周吴';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超';
const PRODUCTS = ['定期存款', '大额存单', '理财产品', '活期存款'];
const A_DAY = 86_400_000;

/**
 * The list that an RM keeps in Excel: a title above the headers, balances in 万元, days as real dates, the product's name in a column
 * whose header says nothing, and a total at the end.
 * @param now milliseconds since 1970; the deposits mature in the months after it
 */
export async function customerList(rows: number, now: number): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('客户');
  sheet.addRow(['我的客户']);
  sheet.addRow(['姓名', '手机号', '品种A', '余额(万元)', '到期日']);
  for (let i = 0; i < rows; i += 1)
    sheet.addRow([
      `${FAMILY[i % 10]}${GIVEN[(i * 7) % 17]}${GIVEN[(i * 3 + 5) % 17]}`,
      `13${String(800_000_000 + i * 7_919)}`,
      PRODUCTS[i % 4],
      1 + (i % 90) * 1.5,
      i % 4 === 3 ? null : new Date(Math.floor(now / A_DAY) * A_DAY + (3 + (i % 120)) * A_DAY),
    ]);
  sheet.addRow(['合计', null, null, 392_735, null]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
