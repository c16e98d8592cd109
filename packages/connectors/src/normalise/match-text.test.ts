import { dayOf, type Identity, type MatchKind } from '@vivero/domain';
import { expect, test } from 'vitest';
import { matchText } from './match-text.ts';

test.each<{ why: string; kind: MatchKind; identity: Identity; text: string | null }>([
  { why: 'mobile without country', kind: 'phone', identity: { phone: '138 1234 5678' }, text: '+8613812345678' },
  { why: 'same with 0086', kind: 'phone', identity: { phone: '0086-138-1234-5678' }, text: '+8613812345678' },
  { why: 'same with bare 86', kind: 'phone', identity: { phone: '8613812345678' }, text: '+8613812345678' },
  {
    why: 'same in full width',
    kind: 'phone',
    identity: { phone: '＋８６１３８１２３４５６７８' },
    text: '+8613812345678',
  },
  { why: 'Spanish', kind: 'phone', identity: { phone: '612 34 56 78' }, text: '+34612345678' },
  { why: 'Spanish with 34', kind: 'phone', identity: { phone: '+34 (612) 345-678' }, text: '+34612345678' },
  {
    why: 'Mexico with and without the former 1',
    kind: 'phone',
    identity: { phone: '+52 1 55 1234 5678' },
    text: '+525512345678',
  },
  { why: 'first of several', kind: 'phone', identity: { phone: '+34612345678 ::: 911234567' }, text: '+34612345678' },
  { why: 'masked is never a key', kind: 'phone', identity: { phone: '138****5678' }, text: null },
  { why: 'ruined is never a key', kind: 'phone', identity: { phone: '6.28123E+12' }, text: null },
  { why: 'too short', kind: 'phone', identity: { phone: '12345' }, text: null },
  { why: 'mail case and width', kind: 'email', identity: { email: ' Ana@Banco.ES ' }, text: 'ana@banco.es' },
  { why: 'masked mail', kind: 'email', identity: { email: 'rim***@qq.com' }, text: null },
  { why: 'no mail', kind: 'email', identity: { email: 'ana@@banco' }, text: null },
  {
    why: 'Chinese id, lower x',
    kind: 'nationalId',
    identity: { nationalId: '11010519491231002x' },
    text: '11010519491231002X',
  },
  {
    why: 'Chinese id, wrong check character',
    kind: 'nationalId',
    identity: { nationalId: '110105194912310021' },
    text: null,
  },
  {
    why: 'Chinese id, impossible birthday',
    kind: 'nationalId',
    identity: { nationalId: '110105194913310024' },
    text: null,
  },
  { why: 'NIF', kind: 'nationalId', identity: { nationalId: '12345678-z' }, text: '12345678Z' },
  { why: 'NIF, wrong letter', kind: 'nationalId', identity: { nationalId: '12345678A' }, text: null },
  { why: 'NIE', kind: 'nationalId', identity: { nationalId: 'X1234567L' }, text: 'X1234567L' },
  { why: 'accents, case and blanks', kind: 'name', identity: { name: 'José  PÉREZ-Núñez' }, text: 'josepereznunez' },
  { why: 'masked name', kind: 'name', identity: { name: '张*三' }, text: null },
  {
    why: 'name and birthday',
    kind: 'nameBirth',
    identity: { name: '张 三', birthOn: dayOf(1990, 1, 2) },
    text: '张三|1990-01-02',
  },
  { why: 'name alone is no name and birthday', kind: 'nameBirth', identity: { name: '张三' }, text: null },
  { why: 'the source key is no identity', kind: 'key', identity: { name: '张三' }, text: null },
])('$why', ({ kind, identity, text }) => expect(matchText(kind, identity)).toBe(text));
