import { Session } from 'chdb';
import { TYPES } from './events.ts';

/** How many parts the book is kept in; a customer's part is the remainder of the number, in place of the hash that a bank's ids are given. */
export const PARTS = 64;

/** The events as fixed rows of 17 bytes in the order of the book: customer u32, second u32, type u8, amount in cents i64, a file a part. */
if (import.meta.main) {
  const [data = '', to = ''] = process.argv.slice(2);
  const session = new Session();
  session.query('SET max_threads = 2');
  const types = TYPES.map((type) => `'${type}'`).join(', ');
  // Sorted once into a table, then read part by part: sorting each part by itself would read everything 64 times.
  session.query(`CREATE TABLE sorted (customer_id UInt32, ts UInt32, type UInt8, cents Int64, event_id UInt64)
    ENGINE = MergeTree ORDER BY (customer_id % ${PARTS}, customer_id, ts, event_id)`);
  session.query(`INSERT INTO sorted SELECT customer_id, toUnixTimestamp(ts), indexOf([${types}], toString(type)) - 1, toInt64(round(amount * 100)), event_id
    FROM file('${data}/events_*.parquet', 'Parquet')`);
  for (let part = 0; part < PARTS; part += 1)
    session.query(`SELECT customer_id, ts, type, cents FROM sorted WHERE customer_id % ${PARTS} = ${part} ORDER BY customer_id, ts, event_id
      INTO OUTFILE '${to}/events_${part}.bin' TRUNCATE FORMAT RowBinary`);
  session.query(`SELECT customer_id, toUInt8(indexOf(['mass', 'affluent', 'private'], toString(tier))), toInt32(toRelativeDayNum(maturity_date))
    FROM file('${data}/customers.parquet', 'Parquet') ORDER BY customer_id % ${PARTS}, customer_id INTO OUTFILE '${to}/customers.bin' TRUNCATE FORMAT RowBinary`);
  session.close();
}
