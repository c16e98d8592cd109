import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from 'chdb';
import { CHANNELS, DAYS, FIRST_DAY, NOW, type Size, TYPES } from './events.ts';

const FILES = 10;
const quoted = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(', ')}]`;
/** A number from 0 to 1 that depends on the row and on which of its numbers is meant. */
const draw = (row: string, which: number): string => `(sipHash64(${row}, ${which}) / 18446744073709551616.)`;

/**
 * Writes the events of an invented bank as Parquet, once: few customers have many events and most have few (power 2.2), few kinds are
 * common (power 1.7), amounts are log-uniform from 55 to 8,100. Every file is a stretch of time.
 * @returns the folder
 */
export function makeEvents(folder: string, { customers, events }: Size): string {
  const done = join(folder, `${customers}-${events}`);
  if (existsSync(done)) return done;
  const making = `${done}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const session = new Session();
  session.query('SET max_threads = 2');
  const perFile = events / FILES;
  for (let file = 0; file < FILES; file += 1)
    session.query(`
      INSERT INTO FUNCTION file('${making}/events_${file}.parquet', 'Parquet')
      WITH number + ${file * perFile} AS n,
           toUInt32(floor(${customers} * pow(${draw('n', 1)}, 2.2))) AS who,
           ${quoted(TYPES)}[1 + least(11, toUInt32(floor(12 * pow(${draw('n', 2)}, 1.7))))] AS what,
           sipHash64(n, 4) AS more
      SELECT toUInt64(n) AS event_id, who AS customer_id,
             toDateTime('${FIRST_DAY} 00:00:00', 'UTC')
               + toUInt32((${(file * DAYS) / FILES} + ${DAYS / FILES} * (number / ${perFile})) * 86400) AS ts,
             what AS type, ${quoted(CHANNELS)}[1 + more % 8] AS channel,
             toUInt16(intDiv(more, 8) % 200) AS product_id, toUInt16(intDiv(more, 1600) % 500) AS campaign_id,
             toUInt8(intDiv(more, 800000) % 5) AS content_type, who % 5000 AS rm_id,
             if(what IN ('deposit', 'fund_buy', 'card_spend'), round(exp(4 + 5 * ${draw('n', 3)}), 2), 0.) AS amount
        FROM numbers(${perFile})
      SETTINGS output_format_parquet_compression_method = 'zstd', output_format_parquet_row_group_size = 200000`);
  session.query(`
    INSERT INTO FUNCTION file('${making}/customers.parquet', 'Parquet')
    SELECT toUInt32(number) AS customer_id, toUInt16(sipHash64(number, 11) % 300) AS branch_id, toUInt32(number % 5000) AS rm_id,
           ['mass', 'affluent', 'private'][1 + least(2, toUInt32(floor(3 * pow(${draw('number', 12)}, 3))))] AS tier,
           toDate('${NOW.slice(0, 10)}') + toInt32(sipHash64(number, 13) % 720) - 360 AS maturity_date,
           round(exp(6 + 6 * ${draw('number', 14)}), 2) AS deposit_balance
      FROM numbers(${customers})`);
  session.close();
  renameSync(making, done);
  return done;
}

if (import.meta.main) {
  const [folder = 'data', customers = '100000', events = '2000000'] = process.argv.slice(2);
  console.log(makeEvents(folder, { customers: Number(customers), events: Number(events) }));
}
