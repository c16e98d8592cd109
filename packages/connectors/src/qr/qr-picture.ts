import { toString } from 'qrcode';

/** A text as a picture for a phone's camera: SVG for paper and pages, or blocks for a terminal. */
export const qrPicture = (text: string, as: 'svg' | 'terminal'): Promise<string> =>
  as === 'svg'
    ? toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
    : toString(text, { type: 'terminal', small: true, errorCorrectionLevel: 'M' });
