import { expect, test } from 'vitest';
import { machineMade } from './machine-made.ts';

const PERSON =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

test.each([
  { why: 'a phone, a minute later', agent: PERSON, after: 60, then: false },
  {
    why: 'a desktop program',
    agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.3.0',
    after: 3_600,
    then: false,
  },
  { why: 'a phone, before the letter can have been read', agent: PERSON, after: 9, then: true },
  { why: 'Apple’s privacy protection', agent: 'Mozilla/5.0', after: 3_600, then: true },
  {
    why: 'Gmail’s proxy',
    agent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    after: 3_600,
    then: true,
  },
  {
    why: 'Yahoo’s proxy',
    agent: 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
    after: 60,
    then: true,
  },
  { why: 'a program that does not say who it is', agent: '', after: 60, then: true },
  { why: 'a link checker', agent: 'Mozilla/5.0 (compatible; bingbot/2.0)', after: 60, then: true },
])('$why: $then', ({ agent, after, then }) => {
  expect(machineMade(agent, after)).toBe(then);
});
