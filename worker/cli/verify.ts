// npm run --silent verify -- FILE [--keys KEYS.json]: checks a signed decision offline, scores it again, and says what it checked.
// npm run --silent verify -- log FILE [--keys KEYS.json] [--earlier FILE]: checks an exported log: every entry, every seal,
// and that it goes on from one that was taken before.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { civilDateOf } from "#domain/civil-date.ts";
import { checkStatement, type KeyList } from "./verify/check-statement.ts";
import { sayLog } from "./verify/log/say-log.ts";
import { readKeys, readStatement } from "./verify/read-statement.ts";

const usage = "usage: npm run --silent verify -- [log] FILE [--keys KEYS.json] [--earlier FILE]";

function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { keys: { type: "string" }, earlier: { type: "string" } },
  });
  const isLog = positionals.length === 2 && positionals[0] === "log";
  const [file, more] = isLog ? positionals.slice(1) : positionals;
  if (file === undefined || more !== undefined) throw new Error(usage);
  const keys: KeyList | undefined = values.keys === undefined ? undefined : readKeys(readFileSync(values.keys, "utf8"));
  if (isLog) return sayLog({ file, earlier: values.earlier, keys });
  const statement = readStatement(readFileSync(file, "utf8"), file);
  const checks = checkStatement(statement, keys);
  const word = { true: "holds", false: "DOES NOT HOLD", "not checked": "not checked" } as const;
  for (const { what, holds, found } of checks) console.log(`${what}: ${word[`${holds}`]}: ${found}`);
  if (checks.some(({ holds }) => holds === false)) {
    console.log("Refused: this statement must not be relied on.");
    return 1;
  }
  const { record } = statement;
  console.log(
    `${record.buyer} decided to ${record.outcome.replaceAll("-", " ")} ${record.product} of ${record.vendor.legalName} on ${civilDateOf(record.decidedAt)}.`,
  );
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
