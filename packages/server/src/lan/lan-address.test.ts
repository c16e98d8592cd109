import { expect, test } from 'vitest';
import { lanAddress } from './lan-address.ts';

const at = (address: string, over: Partial<{ family: 'IPv4' | 'IPv6'; internal: boolean }> = {}) => ({
  address,
  family: 'IPv4' as const,
  internal: false,
  ...over,
});

test.each([
  {
    why: 'the home network',
    given: { lo: [at('127.0.0.1', { internal: true })], wlan0: [at('192.168.1.7')] },
    then: '192.168.1.7',
  },
  {
    why: 'the office before a container bridge',
    given: { docker0: [at('172.17.0.1')], eth0: [at('10.1.2.3')] },
    then: '10.1.2.3',
  },
  {
    why: 'a private address before a public one',
    given: { eth0: [at('203.0.113.9')], eth1: [at('172.16.4.4')] },
    then: '172.16.4.4',
  },
  { why: 'a public one where there is nothing else', given: { eth0: [at('203.0.113.9')] }, then: '203.0.113.9' },
  {
    why: 'a real card before a tunnel',
    given: { utun3: [at('10.8.0.2')], en0: [at('203.0.113.9')] },
    then: '203.0.113.9',
  },
  { why: 'only itself: no phone can come', given: { lo: [at('127.0.0.1', { internal: true })] }, then: undefined },
  {
    why: 'IPv6 alone cannot be typed from a screen',
    given: { eth0: [at('fd00::2', { family: 'IPv6' })] },
    then: undefined,
  },
])('$why', ({ given, then }) => {
  expect(lanAddress(given)).toBe(then);
});
