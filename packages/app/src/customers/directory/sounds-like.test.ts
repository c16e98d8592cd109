import { expect, test } from 'vitest';
import { soundsLike } from './sounds-like.ts';

test.each([
  { why: 'initials', name: '王小明', typed: 'wxm', then: true },
  { why: 'initials as far as typed', name: '王小明', typed: 'wx', then: true },
  { why: 'initials of the given name', name: '王小明', typed: 'xm', then: true },
  { why: 'whole syllables', name: '王小明', typed: 'wangxiaoming', then: true },
  { why: 'the last syllable as far as typed', name: '王小明', typed: 'wangxiaom', then: true },
  { why: 'syllables and initials mixed', name: '王小明', typed: 'wxiaom', then: true },
  { why: 'a surname alone', name: '王小明', typed: 'wang', then: true },
  { why: 'the surname’s own reading', name: '曾国强', typed: 'zgq', then: true },
  { why: 'the common reading of the same character', name: '曾国强', typed: 'ceng', then: true },
  { why: 'two letters for a sound that begins with two', name: '赵石', typed: 'zhsh', then: true },
  { why: 'and one for it', name: '赵石', typed: 'zs', then: true },
  { why: 'ü typed v', name: '吕布', typed: 'lvbu', then: true },
  { why: 'ü typed u', name: '吕布', typed: 'lub', then: true },
  { why: 'a surname of two characters', name: '欧阳晓雯', typed: 'oyxw', then: true },
  { why: 'a single letter is the surname’s', name: '王小明', typed: 'w', then: true },
  { why: 'and not a later one’s', name: '王小明', typed: 'x', then: false },
  { why: 'initials out of order', name: '王小明', typed: 'mxw', then: false },
  { why: 'an initial too many', name: '王小明', typed: 'wxml', then: false },
  { why: 'the inside of a syllable', name: '王小明', typed: 'ang', then: false },
  { why: 'a Spanish name', name: '王小明', typed: 'lucia', then: false },
  { why: 'characters between two initials are not passed over', name: '王小明', typed: 'wm', then: false },
])('$why: $typed in $name is $then', ({ name, typed, then }) => {
  expect(soundsLike(name, typed)).toBe(then);
});
