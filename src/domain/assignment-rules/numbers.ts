const AMOUNT = /^(?:([A-Z]{3})\s+|[$€£¥]\s*)?([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+))\s*%?$/iu;

export interface Amount {
  number: number;
  /** The currency's ISO code in capitals; null if the text has none. */
  currency: string | null;
}

/**
 * Parses a number as criteria write it: plain, with thousands separators, a currency ("USD 30,000") or a percent sign.
 */
export function parseAmount(text: string): Amount | null {
  const [, currency, digits] = AMOUNT.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  return { number: Number(digits.replaceAll(',', '')), currency: currency?.toUpperCase() ?? null };
}

/** Parses such a number and ignores the currency. */
export function parseNumber(text: string): number | null {
  return parseAmount(text)?.number ?? null;
}
