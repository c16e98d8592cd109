import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The tail is what rots: a source file over 400 lines, or a test over 600, is an error. */
const LIMIT = { source: 400, test: 600 };

const tracked = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.sql', '*.cjs'],
  { encoding: 'utf8' },
);
const generated = /(api\.d\.ts|schema\.sql)$/;
const tooLong = tracked
  .split('\n')
  .filter((file) => file !== '' && !generated.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
  .filter(({ file, lines }) => lines > (file.includes('.test.') ? LIMIT.test : LIMIT.source));
for (const { file, lines } of tooLong) console.log(`${file}: ${lines} lines`);
process.exit(tooLong.length > 0 ? 1 : 0);
