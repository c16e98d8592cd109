import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../outside/run-program.ts';
import { served } from '../outside/served.ts';
import { Vivero } from '../outside/vivero.ts';
import { WebSession } from '../outside/web-session.ts';
import type { Claim, Proof, Setting } from '../proof.ts';

const RULES = ['cn', 'es', 'strict'] as const;
const LEAST_ROWS = 10;
const PASSWORD = 'a password only for this proof';
const PRODUCTS = ['活期', '定期存款', '理财', '大额存单', '基金'];

interface Today {
  readonly rows: readonly {
    readonly reason: { readonly key: string };
    readonly whyNot: readonly { readonly rule: string; readonly phrase: { readonly key: string } }[];
    readonly requires: unknown;
    readonly notNowBecause: unknown;
  }[];
}

/**
 * 600 people with name, phone, balance, product and maturity and nothing else, as an RM keeps them.
 * @param soonest days until the first maturity: 1 spreads them over two years from tomorrow, 90 leaves none that is near
 */
function ownList(soonest: number, todayMs: number): string {
  let seed = 7;
  const draw = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const rows = Array.from({ length: 600 }, (_, i) => {
    const product = PRODUCTS[Math.floor(draw() * PRODUCTS.length)] ?? '活期';
    const day = new Date(todayMs + (soonest + Math.floor(draw() * 720)) * 86_400_000).toISOString().slice(0, 10);
    const name = `${'王李张刘陈杨赵黄周吴'[i % 10]}${'伟芳敏静磊'[Math.floor(i / 10) % 5]}${i}`;
    const maturity = product === '活期' ? '' : day;
    return `${name},138${String(10_000_000 + i * 137)},${(1_000 + Math.floor(draw() * 500_000)).toFixed(2)},${product},${maturity}`;
  });
  return `姓名,手机号,余额,产品,到期日\n${rows.join('\n')}\n`;
}

/** The first day of an RM with nothing but an own list: never an empty Today, whatever the rules of the country. */
export const firstList: Proof = {
  id: 'workbench.first_list',
  async *claims(setting) {
    for (const soonest of [1, 90]) for (const rules of RULES) yield await first(setting, rules, soonest);
  },
};

async function first(setting: Setting, rules: string, soonest: number): Promise<Claim> {
  const folder = setting.scratch();
  const dataFolder = join(folder, 'data');
  const vivero = new Vivero(setting.checkout, dataFolder);
  const file = join(folder, 'mine.csv');
  writeFileSync(file, ownList(soonest, Date.now()));
  await vivero.json('bank', '--currency', 'CNY', '--zone', 'Asia/Shanghai', '--rules', rules);
  const added = await runProgram(
    join(setting.checkout, 'vivero'),
    ['user', 'add', 'lin', '--name', '林晓禾', '--role', 'rm'],
    {
      cwd: setting.checkout,
      env: { VIVERO_DATA: dataFolder, VIVERO_USER_PASSWORD: PASSWORD },
    },
  );
  if (added.code !== 0) throw new Error(`vivero user add: ${added.stderr.slice(-500)}`);
  await vivero.json('import', 'table', file, '--rm', '1', '--relation', 'customer', '--basis', 'contract');
  await vivero.json('refresh');
  await vivero.json('plan');
  const today = await served(
    process.execPath,
    ['packages/server/src/main.ts'],
    { cwd: setting.checkout, env: { VIVERO_DATA: dataFolder }, patienceMs: 120_000 },
    async ({ address }) => {
      const session = new WebSession(address);
      const { status, text } = await session.post('/api/session', { login: 'lin', password: PASSWORD });
      if (status !== 200) throw new Error(`sign-in: ${status} ${text.slice(0, 300)}`);
      return session.json<Today>('/api/today');
    },
  );
  // What may not be done with a person is said beside what may: by the rule's own sentence.
  const limited = today.rows.filter((row) => row.whyNot.every(({ rule, phrase }) => rule !== '' && phrase.key !== ''));
  const said = today.rows.filter(({ whyNot }) => whyNot.length > 0).length;
  return {
    id: `workbench.first_list.${rules}_${soonest === 1 ? 'maturities_near' : 'no_maturity_near'}`,
    target: `600 rows of name, phone, balance, product and maturity under the ${rules} rules, ${soonest === 1 ? 'maturities spread over two years' : 'none within 90 days'}: at least ${LEAST_ROWS} rows on Today, each legal limit with its sentence`,
    figure: `${today.rows.length} rows, ${said} of them say what a rule forbids; rules ${[...new Set(today.rows.flatMap(({ whyNot }) => whyNot.map(({ rule }) => rule)))].join(', ') || 'none'}`,
    holds: today.rows.length >= LEAST_ROWS && limited.length === today.rows.length,
  };
}
