import { isAimsStandard, isDraftEdition } from "../standard.ts";
import { printedDate } from "./printed-date.ts";
import { dated, type Line, labelled, proposal, type Reader } from "./printed-lines.ts";

const standard: Reader = (lines) => {
  const line = lines.find(({ text }) => isAimsStandard(text));
  const found =
    line && /((?:[A-Z]{2,4}\s+){0,3})ISO\/IEC\s*(?:F?DIS\s*)?42001(?:\s*[:\-–]\s*\d{4})?/.exec(line.text)?.[0];
  if (line === undefined || found === undefined) return undefined;
  const one = proposal("standard", found.replace(/\s*[:–-]\s*(\d{4})$/, ":$1").trim(), line);
  return isDraftEdition(found)
    ? {
        ...one,
        caution: "A draft edition: nobody can be certified against it. Ask the body to re-issue the certificate.",
      }
    : one;
};

const legalForm =
  /\b(?:Ltd|Limited|Inc|LLC|LLP|Corp(?:oration)?|GmbH|AG|SE|KG|BV|B\.V\.|NV|N\.V\.|S\.A\.|SAS|SARL|S\.r\.l\.|S\.p\.A\.|AB|AS|A\/S|Oy|PLC|plc|Pty)\b\.?/;
const bodies = /^(.{3,80}?)\s+(?:hereby\s+)?(?:certifies|confirms|declares)\b/i;

/** The organisation between "system of" and "has been assessed", or the first with a legal form that is not the body. */
const holder: Reader = (lines) => {
  const opened = lines.find(({ text }) =>
    /\b(?:management system(?: \(AIMS\))? of|certif(?:y|ies) that|awarded to|issued to|granted to|organi[sz]ation)\s*:?$/i.test(
      text,
    ),
  );
  const next = opened?.after[0];
  if (opened !== undefined && next !== undefined)
    return { ...proposal("holder", next.slice(0, 200), opened), words: `${opened.text} ${next}` };
  const line = lines.find(({ text }) => legalForm.test(text) && text.length < 100 && !bodies.test(text));
  return line && proposal("holder", line.text, line);
};

const certificationBody: Reader = (lines) => {
  for (const line of lines) {
    const name = bodies.exec(line.text)?.[1];
    if (name !== undefined && !/^(?:this|we|it)\b/i.test(name)) return proposal("certificationBody", name, line);
  }
  return labelled("certificationBody", /\b(?:certification body|issued by|certified by)\b/i)(lines);
};

const accreditationNames = [
  "UKAS",
  "ANAB",
  "RvA",
  "DAkkS",
  "COFRAC",
  "ACCREDIA",
  "ENAC",
  "SWEDAC",
  "SAS",
  "JAS-ANZ",
  "NABCB",
  "A2LA",
  "IAS",
  "EMA",
];
const accreditationBody: Reader = (lines) => {
  for (const line of lines) {
    const name = accreditationNames.find((one) => new RegExp(`\\b${one}\\b`).test(line.text));
    if (name !== undefined) return proposal("accreditationBody", name, line);
  }
  return undefined;
};

const scopeLabel =
  /\b(?:scope of (?:the )?(?:certification|registration|certificate|approval)|scope statement|scope)\b\s*:/i;
const nextLabel =
  /^(?:certificate|registration|original|initial|first|issue|date|valid|expir|effective|accredit|further|site|location|this certificate|statement of applicability|signed|page)\b/i;

/** From the label to the next label, lines joined: word for word is what counts. */
const scopeStatement: Reader = (lines) => {
  const line = lines.find(({ text }) => scopeLabel.test(text)) ?? lines.find(({ text }) => /^scope\b/i.test(text));
  if (line === undefined) return undefined;
  const first = line.text
    .replace(scopeLabel, "")
    .replace(/^scope\b/i, "")
    .trim();
  const end = line.after.findIndex((text) => nextLabel.test(text));
  const rest = line.after.slice(0, end < 0 ? 12 : end);
  const value = [first, ...rest].filter(Boolean).join(" ").slice(0, 5_000);
  return value === "" ? undefined : proposal("scopeStatement", value, line);
};

const roleWords: Readonly<Record<string, RegExp>> = {
  provider: /\bAI (?:system )?provider\b/i,
  producer: /\bAI (?:system )?producer\b/i,
  developer: /\bAI (?:system )?developer\b/i,
  user: /\bAI (?:system )?(?:user|deployer)\b|\buse of AI\b/i,
};
const roles: Reader = (lines) => {
  const scope = scopeStatement(lines);
  const line = lines.find(({ text }) => Object.values(roleWords).some((word) => word.test(text)));
  const text = `${scope?.value ?? ""} ${line?.text ?? ""}`;
  const found = Object.entries(roleWords).flatMap(([role, word]) => (word.test(text) ? [role] : []));
  return found.length === 0 || line === undefined ? undefined : proposal("roles", found.join(","), line);
};

const applicability = /\bstatement of applicability\b|\bSoA\b/i;
const aboutSoa = (lines: readonly Line[]): readonly Line[] => {
  const at = lines.findIndex(({ text }) => applicability.test(text));
  if (at >= 0) return [{ ...(lines[at] as Line), text: `${lines[at]?.text} ${lines[at + 1]?.text ?? ""}` }];
  // The label may be broken over two lines.
  const broken = lines.findIndex(({ text, after }) => applicability.test(`${text} ${after[0] ?? ""}`));
  const line = lines[broken];
  return line === undefined ? [] : [{ ...line, text: `${line.text} ${line.after[0] ?? ""}` }];
};

const soaVersion: Reader = (lines) => {
  const [line] = aboutSoa(lines);
  const version = line && /\b(?:version|rev(?:ision)?\.?|v)\s*([\d]+(?:\.\d+)*)/i.exec(line.text)?.[1];
  return line && version ? proposal("soaVersion", version, line) : undefined;
};
const soaDate: Reader = (lines) => {
  const [line] = aboutSoa(lines);
  const found = line && printedDate(line.text.slice(line.text.search(applicability)));
  return line && found ? proposal("soaDate", found.date, line) : undefined;
};

/** One reader for each field, in the order of the form. */
export const fieldReaders: readonly Reader[] = [
  standard,
  labelled(
    "number",
    /\b(?:certificate|registration|certification|zertifikats?)(?:\s*-?\s*(?:registration\s+)?(?:no\.?|number|nr\.?|nummer|id))\b\.?/i,
    /\d/,
  ),
  holder,
  certificationBody,
  accreditationBody,
  dated(
    "decided",
    /\b(?:certification decision|decision date|date of decision|effective date|valid from|original(?:ly)? (?:certification|registration|issue|certified)(?: date)?|initial (?:certification|issue)(?: date)?|first (?:issued|certified)|gültig ab|erstzertifizierung)\b/i,
  ),
  dated("issued", /\b(?:issue date|date of issue|issued on|issued|current issue|ausstellungsdatum|date d'émission)\b/i),
  dated(
    "expires",
    /\b(?:valid (?:until|to|through)|expir(?:y|es|ation)(?: date)?(?: on)?|date of expiry|gültig bis|valable jusqu)\b/i,
  ),
  scopeStatement,
  roles,
  soaVersion,
  soaDate,
];
