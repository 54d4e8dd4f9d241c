const NUMBER = /^(?:[A-Z]{3}\s+|[$€£¥]\s*)?([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+))\s*%?$/iu;

/** A number as criteria write it: plain, with thousands separators, with a currency ("USD 30,000") or a percent sign. */
export function parseNumber(text: string): number | null {
  const digits = NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}
