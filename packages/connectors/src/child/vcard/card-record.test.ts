import { expect, test } from 'vitest';
import type { Encoding } from '../../table/table-format.ts';
import { cardsOf } from './card-properties.ts';
import { CARD_HEADERS, cardRecord } from './card-record.ts';

type Card = Partial<Record<(typeof CARD_HEADERS)[number], string>>;
/** Cells of each card that are not empty, by header. Lines are given without the frame of a card. */
function read(lines: string, encoding: Encoding = 'utf-8'): Card[] {
  const framed = /BEGIN/.test(lines) ? lines : `BEGIN:VCARD\nVERSION:3.0\n${lines}\nEND:VCARD`;
  const bytes = Buffer.from(framed.replaceAll('\n', '\r\n'), 'utf8').toString('latin1');
  return cardsOf(bytes).map((card) =>
    Object.fromEntries(
      cardRecord(card, encoding).flatMap((text, i) => (text === '' ? [] : [[CARD_HEADERS[i] ?? '', text]])),
    ),
  );
}

test.each<{ why: string; lines: string; card: Card }>([
  {
    why: '3.0 as phones write it',
    lines: 'N:Ruiz;Ana;;;\nFN:Ana Ruiz\nTEL;TYPE=CELL:+34 612 345 678',
    card: { FN: 'Ana Ruiz', TEL: '+34 612 345 678' },
  },
  {
    why: '2.1: bare types, no FN',
    lines: 'N:Ruiz;Ana\nTEL;CELL;PREF:612345678',
    card: { FN: 'Ana Ruiz', TEL: '612345678' },
  },
  {
    why: 'a Chinese name from its parts is written without a blank',
    lines: 'N:张;三;;;\nTEL:13812345678',
    card: { FN: '张三', TEL: '13812345678' },
  },
  {
    why: 'quoted-printable over several lines, soft breaks',
    lines: 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\n=E4=B8=89\nTEL:1',
    card: { FN: '张三', TEL: '1' },
  },
  {
    why: 'quoted-printable in the code page of the phone',
    lines: 'FN;CHARSET=GBK;QUOTED-PRINTABLE:=D5=C5=C8=FD',
    card: { FN: '张三' },
  },
  { why: 'a line that is folded', lines: 'FN:Ana\nNOTE:one \n two', card: { FN: 'Ana', NOTE: 'one two' } },
  {
    why: 'groups and labels of Apple',
    lines: 'FN:A\nitem1.TEL;type=pref:91\nitem1.X-ABLabel:_$!<Home>!$_\nitem2.EMAIL;type=INTERNET:a@b.es',
    card: { FN: 'A', TEL: '91', EMAIL: 'a@b.es' },
  },
  {
    why: 'a mobile comes before a preferred land line, a fax last',
    lines: 'FN:A\nTEL;TYPE=FAX:1\nTEL;TYPE=WORK,PREF:2\nTEL;TYPE="cell,voice":3',
    card: { FN: 'A', TEL: '3', OTHER: '2; 1' },
  },
  {
    why: '4.0: values are addresses of the network',
    lines: 'FN:A\nTEL;VALUE=uri;TYPE=cell:tel:+34-612-345-678;ext=12\nEMAIL:mailto:a@b.es',
    card: { FN: 'A', TEL: '+34-612-345-678 ext 12', EMAIL: 'a@b.es' },
  },
  {
    why: 'a colon inside quoted parameters',
    lines: 'FN:A\nADR;LABEL="Calle: 1";TYPE=home:;;Calle 1;Vigo;;36201;España',
    card: { FN: 'A', ADR: 'Calle 1 Vigo 36201 España' },
  },
  {
    why: 'escaped separators',
    lines: 'FN:A\\, B\nORG:Banco\\; Sur;Oficina 1\nTITLE:Directora',
    card: { FN: 'A, B', ORG: 'Banco; Sur Oficina 1', TITLE: 'Directora' },
  },
  {
    why: 'a note of several lines, with its day',
    lines: 'FN:A\nNOTE:prefers mornings\\nson in Bilbao\nREV:20250102T101112Z',
    card: { FN: 'A', NOTE: 'prefers mornings son in Bilbao', REV: '2025-01-02' },
  },
  { why: 'birthday', lines: 'FN:A\nBDAY:19850412', card: { FN: 'A', BDAY: '1985-04-12' } },
  {
    why: 'birthday with a time',
    lines: 'FN:A\nBDAY;VALUE=date-and-or-time:1985-04-12T00:00:00Z',
    card: { FN: 'A', BDAY: '1985-04-12' },
  },
  { why: 'birthday without a year, as 4.0 has it', lines: 'FN:A\nBDAY:--0412', card: { FN: 'A', NOTE: 'BDAY --0412' } },
  {
    why: 'birthday without a year, as Apple has it',
    lines: 'FN:A\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12',
    card: { FN: 'A', NOTE: 'BDAY --04-12' },
  },
  { why: 'birthday in words', lines: 'FN:A\nBDAY;VALUE=text:circa 1800', card: { FN: 'A', NOTE: 'BDAY circa 1800' } },
  {
    why: 'pictures are left aside, folded base64 and all',
    lines: 'FN:A\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg:ABC\nTEL:1',
    card: { FN: 'A', TEL: '1' },
  },
  { why: 'categories', lines: 'FN:A\nCATEGORIES:VIP,Golf', card: { FN: 'A', CATEGORIES: 'VIP,Golf' } },
  {
    why: 'lower case, and a type nobody knows',
    lines: 'begin:vcard\nfn:A\ntel;x-mobile:1\nx-wechat-id:z\nend:vcard'.replace('begin', 'BEGIN'),
    card: { FN: 'A', TEL: '1' },
  },
  { why: 'the same number twice', lines: 'FN:A\nTEL;TYPE=CELL:1\nTEL;TYPE=HOME:1', card: { FN: 'A', TEL: '1' } },
])('$why', ({ lines, card }) => expect(read(lines)).toEqual([card]));

test('cards of one file, blank lines between them, one inside another', () => {
  const cards = read(
    'BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:Secretary\nEND:VCARD\nTEL:1\nEND:VCARD\n\n\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:cut short',
  );
  expect(cards).toEqual([{ FN: 'A', TEL: '1' }, { FN: 'B' }, { FN: 'cut short' }]);
});

test('a character that a fold has cut in two is whole again', () => {
  const bytes = Buffer.from('BEGIN:VCARD\r\nFN:张三\r\nEND:VCARD', 'utf8');
  const middle = bytes.indexOf(0xbc);
  const folded = Buffer.concat([bytes.subarray(0, middle), Buffer.from('\r\n '), bytes.subarray(middle)]);
  const [card] = cardsOf(folded.toString('latin1'));
  expect(cardRecord(card ?? [], 'utf-8')[0]).toBe('张三');
});
