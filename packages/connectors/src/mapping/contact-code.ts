import type { ContactMedium, EventCode } from '@vivero/domain';

const NOT_REACHED =
  /未接|无人接|没接|没人接|拒接|挂断|关机|停机|空号|占线|忙音|未联系上|no answer|unanswered|not reached|voicemail|left (?:a )?message|busy|no contest|sin respuesta|comunicando|buzon|no localizad/;
const SPOKEN =
  /接通|面谈|拜访|到访|来访|来行|来电|通话|见面|回复|客户表示|answered|spoke|met with|visited|replied|called back|atendi|hablad|hable|reuni|visita|respondio/;
const TWO_WAY: readonly ContactMedium[] = ['call', 'visit', 'branch', 'event'];

/**
 * What a written record of a contact proves (definitions.md 2.1): a call that was taken, a visit, a meeting or a reply is a two-way
 * contact; a message that went out, a call that nobody took, and what does not say are attempts, which prove nothing.
 * @param words result and text, folded
 */
export function contactCode(
  medium: ContactMedium | null,
  direction: 'in' | 'out' | null,
  words: string,
): Extract<EventCode, 'CT-V' | 'CT-D'> {
  if (NOT_REACHED.test(words)) return 'CT-D';
  if (direction === 'in' || (medium !== null && TWO_WAY.includes(medium))) return 'CT-V';
  return SPOKEN.test(words) ? 'CT-V' : 'CT-D';
}
