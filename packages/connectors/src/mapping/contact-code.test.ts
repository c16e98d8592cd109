import type { ContactMedium } from '@vivero/domain';
import { expect, test } from 'vitest';
import { contactCode } from './contact-code.ts';

test.each<{ why: string; medium?: ContactMedium; direction?: 'in'; words: string; code: string }>([
  { why: 'a call', medium: 'call', words: '客户关注三年期存款', code: 'CT-V' },
  { why: 'a call that nobody took', medium: 'call', words: '电话未接通', code: 'CT-D' },
  { why: 'the same in Spanish', medium: 'call', words: 'no contesta, llamar el lunes', code: 'CT-D' },
  { why: 'the same in English', medium: 'call', words: 'left message', code: 'CT-D' },
  { why: 'a visit', medium: 'visit', words: '', code: 'CT-V' },
  { why: 'a message that went out', medium: 'wecom', words: '发送节日祝福', code: 'CT-D' },
  { why: 'a message that was answered', medium: 'wecom', words: '客户回复感兴趣', code: 'CT-V' },
  { why: 'the customer wrote', medium: 'email', direction: 'in', words: '', code: 'CT-V' },
  { why: 'the text alone tells of a meeting', words: 'reunion en la oficina', code: 'CT-V' },
  { why: 'nothing tells that anybody answered', words: '产品推荐', code: 'CT-D' },
])('$why -> $code', ({ medium, direction, words, code }) => {
  expect(contactCode(medium ?? null, direction ?? null, words)).toBe(code);
});
