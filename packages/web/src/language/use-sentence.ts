import { parseDay, plainParams } from '@vivero/domain';
import type { Sentence, SentenceParam } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { WireSentence, WireSentenceParam } from '../api/wire.ts';
import { useLanguage } from './use-language.ts';

/** Turns a sentence of the server, which may have others in it, into the reader's own. */
export function useSentence(): (sentence: WireSentence) => string {
  const say = useSayer();
  return (sentence) => say(sentenceIn(sentence));
}

/** The same for what stands inside a sentence: a name, a word of the catalogue. */
export function useSentenceParam(): (param: WireSentenceParam) => string {
  const say = useSayer();
  return (param) => say({ key: 'where.name', params: { name: paramIn(param) } });
}

/** Says a sentence that was made here. */
export function useSayer(): (sentence: Sentence) => string {
  const { i18n } = useTranslation();
  const language = useLanguage();
  // The keys come over the wire: only the catalogue's own test knows them all.
  const t = i18n.t as unknown as (key: string, params?: Readonly<Record<string, unknown>>) => string;
  const say = (sentence: Sentence): string =>
    t(
      sentence.key,
      plainParams(sentence, language, (term) => t(term), say),
    );
  return say;
}

const sentenceIn = ({ key, params }: WireSentence): Sentence => ({
  key,
  params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, paramIn(param)])),
});

/** @throws RangeError when the server sent a day that does not exist */
function paramIn(param: WireSentenceParam): SentenceParam {
  if (typeof param !== 'object') return param;
  if ('joined' in param) return { joined: param.joined, sentences: param.sentences.map(sentenceIn) };
  if (!('day' in param)) return param;
  const day = parseDay(param.day);
  if (day === undefined) throw new RangeError(`not a day: ${param.day}`);
  return { day };
}
