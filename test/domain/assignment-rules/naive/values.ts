// How criteria write lists, numbers, checkboxes and several picklist values.

/** Without case and edges; both forms of a small sigma are one letter. */
export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/ς/g, 'σ');
}

/** Items in lower case; an empty one, and no value at all, is blank. */
export function itemsOf(value: string | null): string[] {
  if (value === null) return [''];
  const items: string[] = [];
  let rest = value;
  for (;;) {
    const match = /^\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)/.exec(rest);
    if (match === null) throw new Error(`not read naively: ${value}`);
    items.push(plain(match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
    if (!match[0].endsWith(',') || match[0].length > rest.length) return items;
    rest = rest.slice(match[0].length);
  }
}

/** "USD 30,000", "$5", "5%" and "5" are numbers. */
export function numberIn(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^[a-z]{3}\s|^\$/i, '')
    .replace(/%$/, '');
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

export function isLogicWord(word: string, truth: boolean): boolean {
  return (truth ? 'true 1 yes' : 'false 0 no').split(' ').includes(word);
}

export function partsOf(text: string): string[] {
  return plain(text)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
