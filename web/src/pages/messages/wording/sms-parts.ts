/** As how many parts a text message is charged (3GPP TS 23.038 and 23.040), as the server counts it. Pure. */

/** Letters of the basic alphabet (TS 23.038, 6.2.1), without the escape. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Letters that are written as an escape and a letter (6.2.1.1). */
const EXTENSION = new Set('\f^{}\\[~]|€');

export interface SmsParts {
  /** Seven or sixteen bits each, by what the text is written in. */
  units: number;
  parts: number;
  /** Units that the last part has room for. */
  left: number;
}

export function smsParts(text: string): SmsParts {
  const letters = [...text];
  const isPlain = letters.every((letter) => BASIC.has(letter) || EXTENSION.has(letter));
  const units = letters.map((letter) => (isPlain ? (BASIC.has(letter) ? 1 : 2) : letter.length));
  return isPlain ? fill(units, 160, 153) : fill(units, 70, 67);
}

/** One part of `single` units, or several of `each`; no letter is split over two. */
function fill(units: number[], single: number, each: number): SmsParts {
  const total = units.reduce((sum, unit) => sum + unit, 0);
  if (total <= single) return { units: total, parts: total > 0 ? 1 : 0, left: single - total };
  let [parts, used] = [1, 0];
  for (const unit of units) {
    if (used + unit > each) {
      parts += 1;
      used = 0;
    }
    used += unit;
  }
  return { units: total, parts, left: each - used };
}
