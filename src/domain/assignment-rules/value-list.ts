/**
 * Splits a criteria value at its commas. Double quotes protect commas, a doubled quote inside them is a quote, and
 * items are trimmed. An empty item is kept, because it means blank (the value "--None--" in Salesforce's lookup).
 */
export function splitValueList(value: string): string[] {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '"' && (quoted || item.trim() === '')) {
      if (quoted && value[at + 1] === '"') {
        item += '"';
        at += 1;
        continue;
      }
      if (!quoted) item = '';
      quoted = !quoted;
    } else if (character === ',' && !quoted) {
      items.push(item.trim());
      item = '';
    } else {
      item += character;
    }
  }
  items.push(item.trim());
  return items;
}
