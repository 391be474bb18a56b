// npm run organisation: the first organisation of a fresh portal, with its owner, who adds everybody else.

import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { organisationSql } from "./organisation/organisation-sql.ts";
import { loadQuietSettings, repository, tools } from "./tools.ts";

const usage =
  'npm run organisation -- --name "Your company" --legal-name "Your company Ltd" --owner you@company.example --owner-name "Your name" [--dry-run]';

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { name: text, "legal-name": text, owner: text, "owner-name": text, "dry-run": { type: "boolean" } },
  });
  const { name, "legal-name": legalName, owner: email, "owner-name": ownerName } = values;
  if (!name || !legalName || !email || !ownerName) throw new Error(`Something is missing. ${usage}`);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new Error(`"${email}" is not an e-mail address. ${usage}`);
  return { organisation: name, legalName, email, name: ownerName, dryRun: values["dry-run"] === true };
}

try {
  loadQuietSettings();
  const { dryRun, ...owner } = readOptions(process.argv.slice(2));
  const sql = organisationSql({ ...owner, now: Date.now() });
  const args = [
    "d1",
    "execute",
    "annexa",
    "--remote",
    "--yes",
    "--config",
    ".wrangler/annexa.deploy.toml",
    "--command",
    sql,
  ];
  if (dryRun) console.log(sql);
  else
    process.exitCode =
      spawnSync(process.execPath, [tools.wrangler, ...args], { cwd: repository, stdio: "inherit" }).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
