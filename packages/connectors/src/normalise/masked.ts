/** Whether a source has hidden a part of a number, an address or a name: 138****5678, 138xxxx5678, r**@qq.com, 王*. */
export const isMasked = (text: string): boolean => /[*＊•×]|[·#]{2,}|\d[xX]{2,}/.test(text);
