import { writeFileSync } from 'node:fs';

/** Characters of names with the letter that each begins with when it is said: none that is said in two ways. */
const FAMILY = ['王w', '李l', '张z', '刘l', '陈c', '杨y', '黄h', '赵z', '周z', '吴w', '徐x', '胡h'];
const GIVEN = [
  '伟w',
  '芳f',
  '娜n',
  '敏m',
  '静j',
  '丽l',
  '勤q',
  '磊l',
  '军j',
  '洋y',
  '艳y',
  '杰j',
  '涛t',
  '明m',
  '春c',
  '霞x',
];
const PLACES = ['上海', '成都', '杭州', '广州', '西安'];
const SEGMENTS = ['mass', 'affluent', 'private'];
const PRODUCTS = ['活期', '定期存款', '理财', '大额存单', '基金'];

/** What the file holds, counted while it was written. */
export interface ManyCustomers {
  readonly customers: number;
  /** How many people there are to the first letters of their names. */
  readonly byInitials: ReadonlyMap<string, number>;
}

/** A bank's list of so many people, one product each, the same at every call. */
export function writeManyCustomers(path: string, customers: number, todayMs: number): ManyCustomers {
  let seed = 11;
  const draw = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const pick = (words: readonly string[]): string => words[Math.floor(draw() * words.length)] ?? '';
  const day = (days: number): string => new Date(todayMs + days * 86_400_000).toISOString().slice(0, 10);
  const byInitials = new Map<string, number>();
  const lines = ['客户号,姓名,手机号,城市,客户等级,余额,产品,到期日'];
  for (let i = 0; i < customers; i += 1) {
    const said = [pick(FAMILY), pick(GIVEN), pick(GIVEN)];
    const initials = said.map((each) => each.slice(1)).join('');
    byInitials.set(initials, (byInitials.get(initials) ?? 0) + 1);
    const product = pick(PRODUCTS);
    const matures = product === '活期' ? '' : day(1 + Math.floor(draw() * 720));
    const name = said.map((each) => each.slice(0, 1)).join('');
    const balance = (draw() ** 4 * 2_000_000).toFixed(2);
    lines.push(
      `C${1_000_000 + i},${name},13${800_000_000 + i * 7},${pick(PLACES)},${pick(SEGMENTS)},${balance},${product},${matures}`,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return { customers, byInitials };
}
