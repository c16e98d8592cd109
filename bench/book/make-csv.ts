import { Session } from 'chdb';

/** The events as text, for an engine that cannot read Parquet. */
const [data = '', to = ''] = process.argv.slice(2);
const session = new Session();
session.query(
  `SELECT event_id, customer_id, ts, type, amount FROM file('${data}/events_*.parquet', 'Parquet') INTO OUTFILE '${to}/events.csv' TRUNCATE FORMAT CSV`,
);
session.query(
  `SELECT customer_id, tier, maturity_date FROM file('${data}/customers.parquet', 'Parquet') INTO OUTFILE '${to}/customers.csv' TRUNCATE FORMAT CSV`,
);
session.close();
