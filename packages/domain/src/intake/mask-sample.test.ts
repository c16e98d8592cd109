import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSample } from './mask-sample.ts';

test.each([
  { why: 'a Chinese name keeps its first character', field: 'name', text: '王小明', then: '王**' },
  { why: 'a Spanish one its initials', field: 'name', text: 'Lucía Sanz Prieto', then: 'L**** S*** P****' },
  { why: 'a phone keeps its ends', field: 'phone', text: '13812345678', then: '138****5678' },
  { why: 'a short number its last two digits', field: 'key', text: '4711', then: '****11' },
  { why: 'a mail address its domain', field: 'email', text: 'lucia@example.es', then: 'l****@example.es' },
  { why: 'a birthday its year', field: 'birthOn', text: '1980-03-04', then: '1980-**-**' },
  { why: 'a balance tells nobody who it is', field: 'balance', text: '12 000.50', then: '12 000.50' },
  {
    why: 'a column of which nobody knows what it is may be a phone',
    field: null,
    text: '600 11 22 33',
    then: '600****2 33',
  },
  { why: 'or a mail address', field: null, text: 'x@y.z', then: 'x****@y.z' },
  { why: 'or a remark about somebody', field: null, text: '老客户，住院中', then: '老****' },
])('$why', ({ field, text, then }) => {
  expect(maskSample(field, text)).toBe(then);
});

test('no identifying cell of eight or more digits leaves whole', () => {
  const digits = fc.stringMatching(/^\d{8,20}$/);
  const fields = fc.constantFrom('phone', 'nationalId', 'key', 'holdingKey', 'birthOn', null);
  fc.assert(fc.property(fields, digits, (field, text) => !maskSample(field, text).includes(text)));
});
