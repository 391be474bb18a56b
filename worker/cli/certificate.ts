// npm run certificate: what a certificate's PDF seems to print, as the portal proposes it.
import { readFileSync } from "node:fs";
import { type PrintedProposal, printedFields } from "#domain/certificate/printed/printed-lines.ts";
import { readPdf } from "#domain/certificate/printed/read-pdf.ts";
import { isDraftEdition } from "#domain/certificate/standard.ts";

const usage = "Usage: npm run --silent certificate -- read FILE.pdf";

/** Fields by the short names of the printed form. */
const shortNames: Readonly<Record<PrintedProposal["field"], string>> = {
  standard: "standard",
  number: "number",
  holder: "holder",
  certificationBody: "body",
  accreditationBody: "accreditationBody",
  decided: "decided",
  issued: "issued",
  expires: "expires",
  roles: "roles",
  soaVersion: "soaVersion",
  soaDate: "soaDate",
  scopeStatement: "scope",
};

const proposed = ({ field, value, page, words, caution }: PrintedProposal) => ({
  value: field === "roles" ? value.split(",") : value,
  page,
  quote: words,
  ...(caution !== undefined && { doubt: caution }),
});

const [command, file, ...rest] = process.argv.slice(2);
if (command !== "read" || file === undefined || rest.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else process.exitCode = await print(file);

async function print(path: string): Promise<number> {
  const bytes = read(path);
  if (bytes === undefined) {
    console.error(`${path}: it cannot be opened. Is the name right?`);
    return 2;
  }
  const result = await readPdf(bytes);
  const proposals = result.ok ? result.proposals : [];
  const found = new Set(proposals.map(({ field }) => field));
  const drafts = proposals.filter(({ field, value }) => field === "standard" && isDraftEdition(value));
  const says = result.ok
    ? [
        ...(result.doubt === undefined ? [] : [result.doubt]),
        ...drafts.map(({ value }) => `${value} is a draft edition: nobody can be certified against it.`),
      ]
    : [result.text];
  console.log(
    JSON.stringify(
      {
        standards: result.ok ? result.standards : [],
        proposals: Object.fromEntries(proposals.map((one) => [shortNames[one.field], proposed(one)])),
        missing: printedFields.filter((field) => !found.has(field)).map((field) => shortNames[field]),
        says,
      },
      null,
      2,
    ),
  );
  return 0;
}

function read(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    // The caller says that it cannot be opened.
    return undefined;
  }
}
