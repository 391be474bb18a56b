import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import type { Binding } from "./database-copy.ts";
import { columnsOf, inOrder, insertOf, quoted, type SchemaPart, schemaOf, tablesOf } from "./schema.ts";

type Statement = ReturnType<Binding["prepare"]>;

/** Puts the database of a backup into an empty one: tables, rows, and then what watches over rows. */
export async function restoreDatabase(file: string, binding: Binding): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true });
  const make = (parts: readonly SchemaPart[]) => binding.batch(parts.map(({ sql }) => binding.prepare(sql)));
  try {
    const tables = inOrder(tablesOf(database));
    await make(tables);
    for (const table of tables) for (const one of storing(database, { binding, table })) await one.run();
    // A trigger would do again what the rows hold already.
    await make(schemaOf(database).filter(({ type }) => type !== "table"));
  } finally {
    database.close();
  }
}

interface Into {
  readonly binding: Binding;
  readonly table: SchemaPart;
}

// A statement takes a hundred values, and a text of two million bytes: many rows travel as one text.
const lettersAtOnce = 400_000;

/** The statements that store the rows of a table, as few as may be. */
function* storing(database: DatabaseSync, { binding, table }: Into): Generator<Statement> {
  const columns = columnsOf(database, table.name);
  const values = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(", ");
  const many = `${insertOf(table.name, columns)} SELECT ${values} FROM json_each(?)`;
  let waiting: string[] = [];
  let letters = 0;
  const send = (): Statement => {
    const text = `[${waiting.join(",")}]`;
    [waiting, letters] = [[], 0];
    return binding.prepare(many).bind(text);
  };
  const select = `SELECT ${columns.map(quoted).join(", ")} FROM "${table.name}"`;
  for (const row of database.prepare(select).iterate()) {
    const text = JSON.stringify(Object.values(row));
    if (letters + text.length > lettersAtOnce && waiting.length > 0) yield send();
    // What fills a text by itself may not fit as one, and goes by its values.
    if (text.length > lettersAtOnce) yield alone(binding, { insert: insertOf(table.name, columns), row });
    else {
      waiting.push(text);
      letters += text.length;
    }
  }
  if (waiting.length > 0) yield send();
}

interface Alone {
  readonly insert: string;
  readonly row: Record<string, SQLOutputValue>;
}
const alone = (binding: Binding, { insert, row }: Alone): Statement =>
  binding
    .prepare(
      `${insert} VALUES (${Object.keys(row)
        .map(() => "?")
        .join(", ")})`,
    )
    .bind(...Object.values(row));
