const part = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/** The names that an object of a valid JSON text has more than once: reading it keeps the last alone, without a word. */
export function repeatedNames(json: string): readonly string[] {
  const repeated: string[] = [];
  const open: (Set<string> | "list")[] = [];
  let last = "";
  for (const [token] of json.matchAll(part)) {
    const names = open.at(-1);
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push("list");
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && names instanceof Set && last.startsWith('"')) {
      const name = String(JSON.parse(last));
      if (names.has(name)) repeated.push(name);
      names.add(name);
    }
    last = token;
  }
  return repeated;
}
