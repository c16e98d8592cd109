import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnedMail } from './returned-mail.ts';

const letter = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');

/** As Postfix writes it. */
const bounce = (over: { action?: string; status?: string; original?: readonly string[] } = {}): Buffer =>
  letter(
    'Return-Path: <>',
    'Date: Tue,  3 Mar 2026 12:00:05 +0100 (CET)',
    'From: MAILER-DAEMON@mail.bank.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: asesor@bank.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F2A.1772535605/mail.bank.example"',
    'Message-Id: <20260303110005.9A1@mail.bank.example>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F2A.1772535605/mail.bank.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry. Action: delivered. <tch_wrong@bank.example>',
    '',
    '--4F2A.1772535605/mail.bank.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.bank.example',
    'Arrival-Date: Tue,  3 Mar 2026 12:00:01 +0100 (CET)',
    '',
    'Final-Recipient: rfc822; maria@example.com',
    `Action: ${over.action ?? 'failed'}`,
    `Status: ${over.status ?? '5.1.1'}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <maria@example.com>: user unknown',
    '',
    '--4F2A.1772535605/mail.bank.example',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    ...(over.original ?? ['Message-ID:', ' <tch_1@bank.example>', 'Subject: x', '', 'text']),
    '',
    '--4F2A.1772535605/mail.bank.example--',
    '',
  );

test.each([
  { why: 'nobody is there', raw: bounce(), then: { action: 'failed', status: '5.1.1' } },
  {
    why: 'the other server goes on trying',
    raw: bounce({ action: 'delayed', status: '4.4.1' }),
    then: { action: 'delayed', status: '4.4.1' },
  },
  {
    why: 'a receipt',
    raw: bounce({ action: 'delivered', status: '2.1.5' }),
    then: { action: 'delivered', status: '2.1.5' },
  },
  { why: 'a report without a code', raw: bounce({ status: 'unknown' }), then: { action: 'failed', status: null } },
])('a report: $why', ({ raw, then }) => {
  expect(returnedMail(raw)).toEqual({
    kind: 'report',
    about: ['tch_1@bank.example'],
    messageId: '20260303110005.9A1@mail.bank.example',
    at: '2026-03-03T11:00:05.000Z',
    report: then,
  });
});

test('a report that brings only the headers, written with another line end', () => {
  const raw = bounce({ original: ['Message-ID: <tch_1@bank.example>'] })
    .toString()
    .replace('Content-Type: message/rfc822', 'Content-Type: text/rfc822-headers')
    .replaceAll('\r\n', '\n');
  expect(returnedMail(Buffer.from(raw)).about).toEqual(['tch_1@bank.example']);
});

const FROM = ['From: Maria <maria@example.com>', 'Message-ID: <a@example.com>', 'Date: Tue, 3 Mar 2026 12:10:00 +0100'];
test.each([
  {
    why: 'an answer names the letter that it answers before those before it',
    lines: ['References: <old@x> <tch_1@bank.example>', 'In-Reply-To: <tch_1@bank.example>'],
    kind: 'reply',
    about: ['tch_1@bank.example', 'old@x'],
  },
  { why: 'a letter about nothing', lines: ['Subject: hello'], kind: 'other', about: [] },
  {
    why: 'an absence note',
    lines: ['In-Reply-To: <tch_1@bank.example>', 'Auto-Submitted: auto-replied (vacation)'],
    kind: 'automatic',
    about: ['tch_1@bank.example'],
  },
  {
    why: 'a person whose program says so',
    lines: ['In-Reply-To: <tch_1@bank.example>', 'Auto-Submitted: no'],
    kind: 'reply',
    about: ['tch_1@bank.example'],
  },
  {
    why: 'an absence note of an older program',
    lines: ['In-Reply-To: <tch_1@bank.example>', 'Precedence: bulk'],
    kind: 'automatic',
    about: ['tch_1@bank.example'],
  },
])('$why: $kind', ({ lines, kind, about }) => {
  const read = returnedMail(letter(...FROM, ...lines, '', 'Please call me. In-Reply-To: <tch_9@x>'));
  expect(read).toMatchObject({ kind, about, messageId: 'a@example.com', at: '2026-03-03T11:10:00.000Z', report: null });
});

test('whatever comes in is read without a fault, and a cut report is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat({ max: 1_500 }), (noise, cut) => {
      expect(['reply', 'report', 'automatic', 'other']).toContain(returnedMail(noise).kind);
      const part = returnedMail(bounce().subarray(0, cut));
      if (part.kind === 'report') expect(part.report?.action).toBe('failed');
    }),
  );
});
