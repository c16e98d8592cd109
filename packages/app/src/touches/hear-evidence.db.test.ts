import type { TouchWish } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { followLink, hearOpen } from './follow-link.ts';
import { hearEvidence, type HeardEvidence } from './hear-evidence.ts';
import { hearMail } from './hear-mail.ts';
import { mailWay } from './mail-way.ts';
import { requestTouch } from './request-touch.ts';
import { sendAll } from './send-all.ts';
import { Sender } from './sender.ts';
import { mailBank } from './testing/mail-bank.ts';
import { postOffice, type PostOffice } from './testing/post-office.ts';
import { wish } from './testing/wish.ts';

const FROM = 'asesor@bank.example';
const NOON = Date.parse('2026-03-03T11:00:00.000Z');
const PERSON = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15';
const PUBLIC = 'https://vivero.bank.example';
const { newId } = options();
const clock = (afterMs: number) => ({ now: new Date(NOON + afterMs).toISOString(), newId });
const MINUTE = 60_000;

let stores: TestStores;
let people: string[];
let restore: () => Promise<void>;
let office: PostOffice;
beforeAll(async () => {
  stores = await testStores();
  people = await mailBank(stores, 2);
  restore = await savedContent(stores);
});
beforeEach(async () => {
  await restore();
  office = await postOffice();
});
afterEach(() => office.close());
afterAll(() => stores.close());

/** A letter that was handed over to a real mail server at noon. */
async function sent(person = 0, over: Partial<TouchWish> = {}, mood?: PostOffice['moods'][number]): Promise<string> {
  if (mood) office.moods.push(mood);
  const wanted = wish({
    customerId: people[person] ?? '',
    medium: 'email',
    idempotencyKey: `letter ${person}`,
    ...over,
  });
  const { now } = clock(0);
  const answer = await inScope(stores, [1, 2], (db) => requestTouch(db, wanted, { now, newId, by: 'test' }));
  if (!answer.ok) throw new Error(answer.problem.code);
  const sender = new Sender({
    stores,
    gateways: { mail: mailWay({ url: office.url, from: FROM, patienceMs: 400 }) },
    house: { publicUrl: PUBLIC, countsOpens: true },
    now: () => now,
    newId,
  });
  await sendAll(sender, () => true);
  await sender.close();
  return answer.value.touchId;
}
const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await stores.superuser.query<Row>(text, values)).rows;
const stateOf = async (touchId: string) =>
  (await rows<{ state: string }>('select state from touch where touch_id = $1', [touchId]))[0]?.state;
const codesOf = async (touchId: string) =>
  (
    await rows<{ code: string }>(
      `select code from ledger_event where details ->> 'touchId' = $1 order by occurred_at, code`,
      [touchId],
    )
  ).map(({ code }) => code);
const hear = async (
  touchId: string,
  kind: HeardEvidence['kind'],
  over: Partial<HeardEvidence> = {},
  after = MINUTE,
) => {
  const heard = await hearEvidence(stores, { touchId, kind, at: null, answer: null, ...over }, clock(after));
  return heard.ok ? heard.value : heard.problem.code;
};
/** The letter as the person's program shows it, its soft line breaks undone. */
const letter = (): string => (office.letters[0] ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
const report = (touchId: string, action: string, status: string, id = 'r1'): Buffer =>
  Buffer.from(
    [
      `Message-ID: <${id}@mail.bank.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.bank.example',
      '',
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${touchId}@bank.example>`,
      '--b--',
    ].join('\r\n'),
  );

test('an answer is a talk in the ledger, once, and says that the letter arrived', async () => {
  const touchId = await sent();
  const raw = Buffer.from(`Message-ID: <m@x>\r\nIn-Reply-To: ${office.messageIds()[0]}\r\n\r\nYes please`);
  expect(await hearMail(stores, raw, clock(MINUTE))).toEqual({ touchId, kind: 'reply', hearing: 'heard' });
  expect(await hearMail(stores, raw, clock(2 * MINUTE))).toMatchObject({ hearing: 'known' });
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['delivered', ['CT-D', 'CT-V']]);
  expect(await rows(`select direction, medium, details from ledger_event where code = 'CT-V'`)).toEqual([
    {
      direction: 'in',
      medium: 'email',
      details: { touchId, contentId: 'default.idle_cash_guide', needKind: 'place_idle_cash' },
    },
  ]);
});

test('an absence note is no answer', async () => {
  const touchId = await sent();
  const raw = Buffer.from(`Auto-Submitted: auto-replied\r\nIn-Reply-To: ${office.messageIds()[0]}\r\n\r\nI am away`);
  expect(await hearMail(stores, raw, clock(MINUTE))).toEqual({ touchId, kind: 'automatic', hearing: 'nothing' });
  expect(await codesOf(touchId)).toEqual(['CT-D']);
});

test('mail to nobody never was a contact, and the address goes out of use until there is another', async () => {
  const touchId = await sent();
  expect(await hearMail(stores, report(touchId, 'failed', '5.1.1'), clock(MINUTE))).toMatchObject({ hearing: 'heard' });
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['bounced', []]);
  const again = async (key: string) => {
    const wanted = wish({ customerId: people[0] ?? '', medium: 'email', idempotencyKey: key });
    const { now } = clock(2 * MINUTE);
    const answer = await inScope(stores, [1, 2], (db) => requestTouch(db, wanted, { now, newId, by: 'test' }));
    return answer.ok ? `${answer.value.state} ${answer.value.results[0]?.phrase.key ?? ''}` : answer.problem.code;
  };
  expect(await again('second')).toBe('refused why_not.reach.came_back');
  await stores.superuser.query('update customer set email_digest = gen_random_uuid() where customer_id = $1', [
    people[0],
  ]);
  expect(await again('third')).toBe('ready ');
  expect(await rows(`select actor, details from audit_entry where action = 'contact.blocked'`)).toEqual([
    { actor: 'system:mail', details: { customerId: people[0], touchId, medium: 'email' } },
  ]);
});

test('a full mailbox ends the letter and not the address; what is only put off is counted', async () => {
  const touchId = await sent();
  for (const id of ['a', 'b', 'a']) await hearMail(stores, report(touchId, 'delayed', '4.2.2', id), clock(MINUTE));
  expect(await stateOf(touchId)).toBe('sent');
  await hearMail(stores, report(touchId, 'failed', '5.2.2', 'c'), clock(2 * MINUTE));
  expect(await rows('select kind, answer from touch_evidence order by kind, evidence_key')).toEqual([
    { kind: 'bounced', answer: 'smtp.5.2.2' },
    { kind: 'put_off', answer: 'smtp.4.2.2' },
    { kind: 'put_off', answer: 'smtp.4.2.2' },
  ]);
  expect([await stateOf(touchId), await rows('select from contact_block')]).toEqual(['bounced', []]);
});

test('the picture says when a person opened the letter, and not when a program did', async () => {
  const touchId = await sent();
  const token = /\/seen\/([\w-]+)/.exec(letter())?.[1] ?? '';
  for (const [userAgent, after] of [
    ['Mozilla/5.0', MINUTE],
    [PERSON, 3_000],
  ] as const)
    await hearOpen(stores, token, { userAgent, ...clock(after) });
  expect(await codesOf(touchId)).toEqual(['CT-D']);
  for (let time = 2; time < 5; time += 1) await hearOpen(stores, token, { userAgent: PERSON, ...clock(time * MINUTE) });
  expect(await codesOf(touchId)).toEqual(['CT-D', 'CT-R']);
  await hearOpen(stores, `${token}x`, { userAgent: PERSON, ...clock(MINUTE) });
});

test('a link leads where the bank has sent it and nowhere else, whoever follows it', async () => {
  const url = 'https://bank.example/guide?a=1&b=2';
  await stores.superuser.query(`update bank set name = $1`, [`Banco (${url})`]);
  const touchId = await sent();
  const token = /\/go\/([\w-]+)/.exec(letter())?.[1] ?? '';
  expect(await followLink(stores, token, { userAgent: 'bingbot/2.0', ...clock(MINUTE) })).toEqual({
    ok: true,
    value: url,
  });
  expect(await codesOf(touchId)).toEqual(['CT-D']);
  expect(await followLink(stores, token, { userAgent: PERSON, ...clock(MINUTE) })).toEqual({ ok: true, value: url });
  expect(await codesOf(touchId)).toEqual(['CT-D', 'IN-C']);
  const seen = /\/seen\/([\w-]+)/.exec(letter())?.[1] ?? '';
  for (const foreign of [`A${token}`, seen])
    expect(await followLink(stores, foreign, { userAgent: PERSON, ...clock(MINUTE) })).toMatchObject({ ok: false });
});

test('of somebody who refuses to be profiled nothing is followed', async () => {
  await stores.superuser.query('update bank set name = $1', ['Banco https://bank.example/a']);
  await stores.superuser.query('update customer set no_profiling = true');
  await sent(0, { purpose: 'service' });
  expect(letter()).toContain('href="https://bank.example/a"');
  expect(letter()).not.toMatch(/\/(?:go|seen)\//);
});

test('a letter that nobody knew about is known by its answer', async () => {
  const touchId = await sent(0, {}, 'take and hang up');
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['unknown', []]);
  expect(await hear(touchId, 'replied')).toBe('heard');
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['delivered', ['CT-D', 'CT-V']]);
});

test.each([
  { why: 'a touch that does not exist', state: null, then: 'touch.not_found' },
  { why: 'one that is just going out', state: 'sending', then: 'touch.going_out' },
  { why: 'one that never left', state: 'refused', then: 'touch.not_found' },
])('nothing is heard of $why', async ({ state, then }) => {
  const touchId = state === null ? `tch_${'z'.repeat(26)}` : await sent();
  if (state === 'sending')
    await stores.superuser.query(
      `begin; set local session_replication_role = replica; update touch set state = 'sending'; commit`,
    );
  if (state === 'refused')
    await stores.superuser.query(
      `begin; set local session_replication_role = replica; update touch set state = 'cancelled', handed_at = null; commit`,
    );
  expect(await hear(touchId, 'replied')).toBe(then);
});

test('evidence cannot lie in the future or before the letter', async () => {
  const touchId = await sent();
  await hear(touchId, 'replied', { at: '2027-01-01T00:00:00.000Z' });
  await hear(touchId, 'clicked', { at: '2020-01-01T00:00:00.000Z' });
  const { now } = clock(MINUTE);
  expect(await rows('select occurred_at as at from touch_evidence')).toEqual([{ at: now }, { at: now }]);
});
