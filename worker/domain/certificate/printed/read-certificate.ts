import { isAimsStandard, isDraftEdition } from "../standard.ts";
import { type PrintedDate, printedDate } from "./printed-date.ts";

export type PrintedField =
  | "standard"
  | "number"
  | "holder"
  | "certificationBody"
  | "accreditationBody"
  | "decided"
  | "issued"
  | "expires"
  | "scopeStatement"
  | "roles"
  | "soaVersion"
  | "soaDate";

/** What a field seems to be, with the words it was read from. A person takes it, or does not. */
export interface PrintedProposal {
  readonly field: PrintedField;
  /** A text, an ISO date, or several roles separated by commas. */
  readonly value: string;
  /** The line it was read from, as it stands on the page. */
  readonly words: string;
  /** Counted from 1. */
  readonly page: number;
  /** What to look at twice. */
  readonly caution?: string;
}

export interface ReadCertificate {
  readonly proposals: readonly PrintedProposal[];
  /** Why the pages may not be what they should be; undefined when they look like a certificate for ISO/IEC 42001. */
  readonly doubt?: string;
}

interface Line {
  readonly text: string;
  readonly page: number;
  /** The lines after it on the page. */
  readonly after: readonly string[];
}

/** What can be read from the pages of a certificate, in the order of the form. Never throws; nothing is filled in by it. */
export function readCertificate(pages: readonly string[]): ReadCertificate {
  const lines = pages.flatMap((page, index) => {
    const texts = page
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean);
    return texts.map((text, at): Line => ({ text, page: index + 1, after: texts.slice(at + 1) }));
  });
  const proposals = readers.flatMap((read) => read(lines) ?? []);
  const doubt = doubtOf(lines);
  return { proposals, ...(doubt !== undefined && { doubt }) };
}

function doubtOf(lines: readonly Line[]): string | undefined {
  const all = lines.map(({ text }) => text).join(" ");
  if (all.trim().length < 40)
    return "The PDF has no text to read, as when paper was scanned. Type what is printed, and attach the file all the same.";
  if (!isAimsStandard(all)) return "ISO/IEC 42001 is not named in it. Is it the right file?";
  if (
    /\b(?:training|course|attended|successfully completed|lead (?:auditor|implementer))\b/i.test(all) &&
    !/scope/i.test(all)
  )
    return "It reads like a certificate of a person or a course. What counts here is the certificate of an organisation.";
  return undefined;
}

type Reader = (lines: readonly Line[]) => PrintedProposal | undefined;

const proposal = (field: PrintedField, value: string, { text, page }: Line): PrintedProposal => ({
  field,
  value,
  words: text,
  page,
});

/** The text behind a label on its line, or the next line when the label stands alone. */
function behind(line: Line, label: RegExp): string {
  const rest = line.text
    .slice(label.exec(line.text)?.index ?? 0)
    .replace(label, "")
    .replace(/^[\s:.#–-]+/, "")
    .trim();
  return rest === "" ? (line.after[0] ?? "") : rest;
}

const labelled =
  (field: PrintedField, label: RegExp, accept: RegExp = /\S/): Reader =>
  (lines) => {
    for (const line of lines) {
      if (!label.test(line.text)) continue;
      const value = behind(line, label);
      if (accept.test(value)) return proposal(field, value.slice(0, 200), line);
    }
    return undefined;
  };

const dated =
  (field: PrintedField, label: RegExp): Reader =>
  (lines) => {
    for (const line of lines) {
      const found = label.test(line.text) ? printedDate(behind(line, label)) : undefined;
      if (found === undefined) continue;
      const caution = cautionFor(line, found);
      return { ...proposal(field, found.date, line), ...(caution && { caution }) };
    }
    return undefined;
  };

function cautionFor({ text }: Line, { isAmbiguous }: PrintedDate): string | undefined {
  if (isAmbiguous) return "Day and month could be the other way round.";
  const isOriginal = /\b(?:original|initial|first|erst)/i.test(text);
  return isOriginal ? "The first date. After a renewal, the decision on the present cycle counts." : undefined;
}

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

const readers: readonly Reader[] = [
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
