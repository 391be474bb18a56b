// npm run questionnaire: the portal's importers, checks and exports on the command line.
import { parseArgs } from "node:util";
import { checkCommand } from "./questionnaire/check.ts";
import { exportCommand } from "./questionnaire/export.ts";
import { importCommand } from "./questionnaire/import.ts";
import { Refusal } from "./questionnaire/refusal.ts";

const usage = `Usage:
  npm run --silent questionnaire -- import FILE [--format F] [--mapping M]   our YAML on standard output, the report on standard error
  npm run --silent questionnaire -- check FILE                               what keeps it from being published; exit 2 if anything does
  npm run --silent questionnaire -- export FILE --to yaml|json|xlsx|csv|html  the questionnaire in another format on standard output
F is one of yaml, table, spreadsheet, vsaq, surveyjs, fhir, xlsform, ciso. M is a JSON file with sheet, headerRow and columns.`;

const commands = { import: importCommand, check: checkCommand, export: exportCommand } as const;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: "string" }, mapping: { type: "string" }, to: { type: "string" } },
  });
  const [name = "", file, ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (command === undefined || file === undefined || rest.length > 0) throw new Refusal([usage], 1);
  process.exitCode = await command(file, values);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  for (const line of error instanceof Refusal ? error.lines : [error.message, usage]) console.error(line);
  process.exitCode = error instanceof Refusal ? error.exitCode : 1;
}
