import type { Terms } from './term.ts';

/** Why the lab cannot do what was asked. */
export const labProblemTerms = {
  'problem.lab.world_unknown': {
    en: 'The lab has no world {world}. It knows: {known}.',
    zh: '实验室没有名为 {world} 的世界。可选：{known}。',
    es: 'El laboratorio no tiene el mundo {world}. Conoce: {known}.',
  },
  'problem.lab.out_of_range': {
    en: '{field} must be a whole number from {minimum, number} to {maximum, number}.',
    zh: '{field} 必须是 {minimum, number} 到 {maximum, number} 之间的整数。',
    es: '{field} debe ser un número entero de {minimum, number} a {maximum, number}.',
  },
  'problem.lab.too_many_banks': {
    en: 'The lab holds {maximum, number} banks already. Finish one, or start the lab again.',
    zh: '实验室已有 {maximum, number} 家银行。请先完成一家，或重新启动实验室。',
    es: 'El laboratorio ya tiene {maximum, number} bancos. Termine uno o vuelva a arrancarlo.',
  },
  'problem.lab.results_unreadable': {
    en: 'What was kept of the lab is of another version. Run it again: ./vivero lab run --save',
    zh: '保存的实验室结果属于其他版本，请重新运行：./vivero lab run --save',
    es: 'Lo guardado del laboratorio es de otra versión. Ejecútelo de nuevo: ./vivero lab run --save',
  },
  'problem.lab.year_over': {
    en: 'The year of this bank is over: ask for its result.',
    zh: '这家银行的一年已结束，请查看结果。',
    es: 'El año de este banco ha terminado: pida su resultado.',
  },
  'problem.lab.year_not_over': {
    en: 'The year of this bank is not over yet. Decide the weeks that are left.',
    zh: '这家银行的一年尚未结束，请完成剩余各周。',
    es: 'El año de este banco no ha terminado. Decida las semanas que quedan.',
  },
} satisfies Terms;
