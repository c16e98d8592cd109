import type { Terms } from './term.ts';

/** Sentences of the terminal alone; the pages never carry them. */
export const terminalTerms = {
  'terminal.send.done': {
    en: '{handedOver, number} handed over, {unknown, number} left unknown by senders that were cut off, {expired, number} too late',
    zh: '已发出{handedOver, number}条；发送中断、结果不明{unknown, number}条；过期{expired, number}条',
    es: '{handedOver, number} entregados al servidor, {unknown, number} sin saberse por envíos interrumpidos, {expired, number} fuera de plazo',
  },
  'terminal.lan.address': {
    en: 'On a phone in the same network: {address}',
    zh: '同一网络中的手机请访问：{address}',
    es: 'En un móvil de la misma red: {address}',
  },
  'terminal.lan.code': {
    en: 'Code for the demonstration bank: {code}',
    zh: '演示银行配对码：{code}',
    es: 'Código para el banco de muestra: {code}',
  },
  'terminal.lan.warning': {
    en: 'The phone warns once, because this machine made the certificate itself. It is the right one if its SHA-256 begins with {fingerprint}',
    zh: '手机会提示一次警告，因为证书由本机自制。若其 SHA-256 以 {fingerprint} 开头，即为正确证书。',
    es: 'El móvil avisará una vez, porque el certificado lo ha hecho este equipo. Es el correcto si su SHA-256 empieza por {fingerprint}',
  },
  'terminal.lan.doctor': {
    en: 'What a phone can do this way, and why not more: ./vivero doctor --lan',
    zh: '用这种方式，手机能做什么、为什么受限：./vivero doctor --lan',
    es: 'Qué puede hacer así un móvil y por qué no más: ./vivero doctor --lan',
  },

  'terminal.phone.reach.none': {
    en: 'only this machine can open Vivero: ./start --lan for a trial, PUBLIC_URL or TLS_CERT and TLS_KEY for a branch',
    zh: '只有本机能打开 Vivero：试用请运行 ./start --lan；网点使用请设置 PUBLIC_URL，或 TLS_CERT 与 TLS_KEY',
    es: 'solo este equipo puede abrir Vivero: ./start --lan para probar; PUBLIC_URL, o TLS_CERT y TLS_KEY, para una oficina',
  },
  'terminal.phone.reach.http': {
    en: 'not encrypted: the browser withholds this without https',
    zh: '未加密：没有 https，浏览器不提供此功能',
    es: 'sin cifrar: el navegador no lo permite sin https',
  },
  'terminal.phone.reach.self_made': {
    en: 'the certificate vouches for itself: a browser that warns about it withholds this; use one that the phone trusts',
    zh: '证书为自制：浏览器既然警告，就不提供此功能；请换用手机信任的证书',
    es: 'el certificado se avala a sí mismo: un navegador que avisa no lo permite; use uno en el que el móvil confíe',
  },
  'terminal.phone.reach.trusted': {
    en: 'works, if the phone trusts the certificate',
    zh: '可用，前提是手机信任该证书',
    es: 'funciona, si el móvil confía en el certificado',
  },
  'terminal.phone.pages.http': {
    en: 'works, but anybody in the network can read along: never with real customers',
    zh: '可用，但同一网络中的任何人都能偷看：切勿用于真实客户',
    es: 'funciona, pero cualquiera en la red puede leerlo: nunca con clientes reales',
  },
  'terminal.phone.pages.self_made': {
    en: 'works after one warning of the browser',
    zh: '可用，浏览器会先警告一次',
    es: 'funciona tras un aviso del navegador',
  },
  'terminal.phone.copy.selection': {
    en: 'works in the old way, by selecting the text',
    zh: '可用，以选中文字的旧方式复制',
    es: 'funciona a la antigua, seleccionando el texto',
  },
  'terminal.phone.notes.page': {
    en: 'works while the page stays open',
    zh: '页面保持打开时可用',
    es: 'funciona mientras la página siga abierta',
  },
  'terminal.phone.camera.picker': {
    en: 'taking a photo works; a live picture does not, it needs https',
    zh: '可以拍照上传；实时取景需要 https，不可用',
    es: 'se puede hacer una foto; la imagen en directo no, necesita https',
  },
  'terminal.phone.certificate.ended': {
    en: 'the certificate ended on {day}: renew it',
    zh: '证书已于{day}到期：请更新',
    es: 'el certificado caducó el {day}: renuévelo',
  },
} as const satisfies Terms;
