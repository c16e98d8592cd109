import { EN, EN_NO } from './en.ts';
import { ES, ES_NO } from './es.ts';
import { ZH, ZH_NO } from './zh.ts';
export const LEXICONS = { zh: ZH, es: ES, en: EN };
export const NO = { zh: ZH_NO, es: ES_NO, en: EN_NO };
