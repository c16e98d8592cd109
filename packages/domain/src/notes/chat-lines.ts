/** One message of a pasted chat. */
export interface ChatLine {
  readonly speaker: string;
  readonly words: string;
}

/** `张三 2026-11-28 10:12:33`, `Ana 10:12`, `[28/11/26, 10:12:03] Ana: hola`, `28/11/26, 10:12 - Ana: hola`, `张三：你好` */
const STAMP = '\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}日?,?\\s+';
const TIME = '(?:上午|下午|[ap]\\.?\\s?m\\.?)?\\s?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?\\s?m\\.?)?';
const BRACKETED = new RegExp(`^\\[?(?:${STAMP})?${TIME}\\]?\\s*(?:-\\s*)?([^:：]{1,40})[:：]\\s*(.*)$`, 'iu');
const HEADER = new RegExp(`^(.{1,40}?)\\s+(?:${STAMP})?${TIME}$`, 'iu');
const SPOKEN = /^([^:：\s]{1,20}(?:\s[^:：\s]{1,20}){0,3})[:：]\s*(.+)$/u;

/**
 * The messages of a chat as people copy it out of WeChat, WeCom or WhatsApp: a name with a time above each message, or before it.
 * @returns an empty list when the text is no chat: fewer than two lines that name a speaker
 */
export function chatLines(text: string): readonly ChatLine[] {
  const lines: { speaker: string; words: string }[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const spoken = BRACKETED.exec(line) ?? HEADER.exec(line) ?? SPOKEN.exec(line);
    const last = lines.at(-1);
    if (spoken) lines.push({ speaker: (spoken[1] ?? '').trim(), words: (spoken[2] ?? '').trim() });
    else if (last) last.words = last.words === '' ? line : `${last.words}\n${line}`;
    else return [];
  }
  const messages = lines.filter(({ words }) => words !== '');
  return messages.length >= 2 ? messages : [];
}
