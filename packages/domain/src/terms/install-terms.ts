import type { Terms } from './term.ts';

/** How Vivero is called on a phone's home screen, and the notes that wait there for a network. */
export const installTerms = {
  'ui.install.name': { en: 'Vivero', zh: '育客 Vivero', es: 'Vivero' },
  'ui.install.short_name': { en: 'Vivero', zh: '育客', es: 'Vivero' },

  'ui.waiting.label': { en: 'Notes that wait', zh: '待发送的记录', es: 'Notas en espera' },
  'ui.waiting.count': {
    en: '{count, plural, one {# note waits} other {# notes wait}} on this device for the network.',
    zh: '有 {count} 条记录保存在本机，等待网络。',
    es: '{count, plural, one {# nota espera} other {# notas esperan}} la red en este dispositivo.',
  },
  'ui.waiting.send': { en: 'Send now', zh: '立即发送', es: 'Enviar ya' },
  'ui.waiting.refused': {
    en: 'Vivero could not take this note:',
    zh: '这条记录未能保存：',
    es: 'Vivero no pudo guardar esta nota:',
  },
  'ui.waiting.take_back': { en: 'Copy and remove', zh: '复制并移除', es: 'Copiar y quitar' },
} as const satisfies Terms;
