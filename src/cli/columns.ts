// Aligned tables for a terminal.

/** Rows as lines, each column as wide as its longest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? '')))) ?? [];
  return rows.map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The width of a text on a terminal. A Chinese, Japanese or Korean character takes two columns. */
export function displayWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

// Blocks of East Asian Width "W" and "F" in the supported languages: punctuation, kana, ideographs, full-width forms.
const WIDE = /[\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]/gu;
