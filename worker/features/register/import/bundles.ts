/** So many characters of JSON a value of a statement holds at most: D1 takes two million bytes, and a character may be four. */
const mostCharacters = 450_000;

interface Bundle<Row> {
  readonly rows: readonly Row[];
  readonly json: string;
}

/** Rows to be written, in as many statements as they need, all of them and in their order; none for none. */
export function bundlesOf<Row>(rows: readonly Row[]): Bundle<Row>[] {
  const bundles: { rows: Row[]; texts: string[]; size: number }[] = [];
  for (const row of rows) {
    const text = JSON.stringify(row);
    const last = bundles.at(-1);
    if (last !== undefined && last.size + text.length < mostCharacters) {
      last.rows.push(row);
      last.texts.push(text);
      last.size += text.length + 1;
    } else bundles.push({ rows: [row], texts: [text], size: text.length });
  }
  return bundles.map((bundle) => ({ rows: bundle.rows, json: `[${bundle.texts.join(",")}]` }));
}
