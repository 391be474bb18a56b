// npm run certificate: what a certificate's PDF seems to print, as the portal proposes it.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { PrintedProposal } from "#domain/certificate/printed/printed-lines.ts";
import { missingFields } from "#domain/certificate/printed/read-certificate.ts";
import { readPdf } from "#domain/certificate/printed/read-pdf.ts";

const usage = "Usage: npm run --silent certificate -- read FILE.pdf [--certificate N]";

const chooseOne = "Say which one with --certificate and its number.";

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

const proposed = ({ field, value, page, words, caution, others }: PrintedProposal) => ({
  value: field === "roles" ? value.split(",") : value,
  page,
  quote: words,
  ...(caution !== undefined && { doubt: caution }),
  ...(others !== undefined && {
    others: others.map((one) => ({ value: one.value, page: one.page, quote: one.words })),
  }),
});

const asked = args();
if (asked === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else process.exitCode = await print(asked.file, asked.certificate);

/** The file and which of its certificates is meant; undefined when it is asked otherwise. */
function args(): { file: string; certificate: number | undefined } | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { certificate: { type: "string" } },
    });
    const [command, file, ...rest] = positionals;
    const certificate = values.certificate === undefined ? undefined : Number(values.certificate);
    const isNumber = certificate === undefined || (Number.isInteger(certificate) && certificate > 0);
    return command === "read" && file !== undefined && rest.length === 0 && isNumber
      ? { file, certificate }
      : undefined;
  } catch {
    // An option that does not exist: the caller shows how it is used.
    return undefined;
  }
}

async function print(path: string, certificate: number | undefined): Promise<number> {
  const bytes = read(path);
  if (bytes === undefined) {
    console.error(`${path}: it cannot be opened. Is the name right?`);
    return 2;
  }
  const result = await readPdf(bytes, certificate);
  const { proposals, standards, says, certificates } = result.ok
    ? { ...result, says: [...(result.doubt === undefined ? [] : [result.doubt]), ...result.says] }
    : { proposals: [], standards: [], says: [result.text], certificates: [] };
  const choices = certificates.map(({ number, holder, pages }, index) => ({
    certificate: index + 1,
    ...(number !== undefined && { number }),
    ...(holder !== undefined && { holder }),
    pages,
  }));
  console.log(
    JSON.stringify(
      {
        standards,
        proposals: Object.fromEntries(proposals.map((one) => [shortNames[one.field], proposed(one)])),
        missing: missingFields({ proposals }).map((field) => shortNames[field]),
        says: [...says, ...(certificates.length > 0 && certificate === undefined ? [chooseOne] : [])],
        ...(choices.length > 0 && { certificates: choices }),
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
