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
} satisfies Terms;
