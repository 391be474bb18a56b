import { isLegalForm } from "../legal-name.ts";
import { partsOf } from "./label-parts.ts";
import { hasLegalForm, type Name, nameIn, readsAsName } from "./names.ts";
import { below, beside, isTight, type Line, leftOf } from "./page/sheet.ts";
import { doubted, labelled, type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { labelAtStart } from "./value-behind.ts";

const verb =
  /\s+(?:(?:hiermit|hereby|par la présente)\s+)?(?:certif(?:ies|ie|ica)|confirms|declares|attests|awards|bescheinigt|bestätigt|atteste|verklaart|certificeert)(?!\p{L})/iu;
const audited =
  /\s+(?:has been|was|is|have been|wurde)\s+(?:audited|assessed|certified|found|approved|auditiert)(?!\p{L})/iu;
const bodyWords =
  /^(?:the certification body(?: of)?|die zertifizierungsstelle(?: der)?|l['’]organisme(?: de certification)?|el organismo de certificación|l['’]organismo di certificazione|de certificatie-?instelling)\s+/iu;

/** The line ends where the name of the holder follows: "… management system of", "that the company". */
const holderFollows =
  /(?:\b(?:(?:management )?systems?(?: \((?:AIMS|AI MS)\))? (?:of|operated by|implemented by|at)|certif(?:y|ies) that(?: the)?(?: following)?(?: organi[sz]ation| company)?|that(?: the)?(?: following)? (?:organi[sz]ation|company)|(?:dass )?(?:das|die|der) (?:unternehmen|firma|organisation)|managementsystem (?:der|des|von)|(?:bescheinigt|bestätigt),? dass|certifi(?:e|ca) (?:que|che)|verklaart dat|mis en place par|système de management[^.]{0,60} de(?: la société| l['’]entreprise| l['’]organisme)?|(?:l['’]organisme|la société|l['’]entreprise|l['’]organisation)(?: suivante?)?|la (?:empresa|organización)|(?:sistema de gestión|gestione|gestión)[^.]{0,60}de(?: la (?:empresa|organización))?|il sistema di gestione[^.]{0,60}(?:di|dell['’]organizzazione)|l['’]organizzazione|dat (?:de organisatie|het (?:bedrijf|managementsysteem)[^.]{0,60}van)|managementsysteem[^.]{0,40}van))\s*:?$|下記の(?:組織|事業者)[^。]*$/iu;

const mostAway = 4;
const guessed = "Taken for the holder because of its legal form: it may be another company.";
const broken = "The name seems to stand on two lines: compare the whole.";
const skipped = "Other words stand between: see whether it is the holder.";
const open = "More stands behind the legal form: compare the whole name.";
const asAccredited = "It is named as accredited: see whether it is the body that certifies.";
const noForm = "It may be a person or an office: no legal form stands there.";

const named = (
  field: "holder" | "certificationBody",
  found: Name,
  line: Pick<Line, "text" | "page">,
): PrintedProposal => doubted(proposal(field, found.name, line), found.isOpen && open);

interface NameOnPage {
  readonly name: Name;
  readonly text: string;
  readonly caution?: string;
}

const mostNameLines = 4;

/** A name may be broken over the lines of one paragraph, up to the line with the legal form. */
function nameAt(line: Line): NameOnPage | undefined {
  const own = nameIn(line.text);
  if (own === undefined || hasLegalForm(line.text)) return own && { name: own, text: line.text };
  const lines = [line];
  for (const next of below(line, mostNameLines - 1)) {
    const last = lines.at(-1);
    if (last === undefined || !isTight(last, next) || /\d/.test(next.text) || labelAtStart(next)) break;
    lines.push(next);
    const text = lines.map((one) => one.text).join(" ");
    const isForm = isLegalForm(next.text.split(/[\s,]/)[0] ?? "") || hasLegalForm(next.text);
    const name = isForm ? nameIn(text) : undefined;
    if (name) return { name, text, caution: broken };
  }
  return { name: own, text: line.text, ...(lines.length > 1 && { caution: broken }) };
}

/** The name stands below, or beside where nothing below reads like one. */
function likeliest(under: Line | undefined, aside: Line | undefined): Line | undefined {
  if (aside === undefined || nameIn(aside.text) === undefined || labelAtStart(aside) !== undefined) return under;
  const isUnder = under !== undefined && nameIn(under.text) !== undefined && labelAtStart(under) === undefined;
  return isUnder && (hasLegalForm(under.text) || !hasLegalForm(aside.text)) ? under : aside;
}

/** The name below a line that leads to it. */
function led(line: Line): PrintedProposal[] {
  if (!holderFollows.test(line.text)) return [];
  const under = below(line, mostAway);
  const next = likeliest(under[0], beside(line)[0]);
  const direct = next && labelAtStart(next) === undefined ? nameAt(next) : undefined;
  if (next && direct) {
    const one = named("holder", direct.name, { text: `${line.text} ${direct.text}`, page: line.page });
    return [doubted(one, direct.caution)];
  }
  const further = under.find((one) => hasLegalForm(one.text) && readsAsName(one.text));
  const name = further && nameIn(further.text);
  if (further === undefined || name === undefined) return [];
  const isLarge = further.size > 1.2 * line.size;
  return [
    doubted(named("holder", name, { text: `${line.text} ${further.text}`, page: line.page }), !isLarge && skipped),
  ];
}

/** "Quillmark AI GmbH has been audited against …". */
function auditedName(line: Line): PrintedProposal[] {
  const name = line.text.split(audited)[0] ?? "";
  const found = name === line.text || !hasLegalForm(name) ? undefined : nameIn(name);
  return found ? [named("holder", found, line)] : [];
}

/** "This is to certify that Quillmark AI GmbH has …", "… management system of Quillmark AI GmbH meets …". */
function inSentence(line: Line): PrintedProposal[] {
  const lead =
    /(?:certif(?:y|ies) that(?: the (?:company|organi[sz]ation))?|management system(?: \(AIMS\))? of|dass (?:die firma|das unternehmen)|que (?:la société|l['’]entreprise|la empresa)|che (?:la società|l['’]azienda)|dat)\s+(?=[\p{Lu}\p{Lo}"“])/u.exec(
      line.text,
    );
  const rest = lead && line.text.slice(lead.index + lead[0].length);
  const all = rest ? rest.split(" ") : [];
  const at = all.findIndex((word, index) => index > 0 && isLegalForm(word));
  const name = at > 0 ? nameIn(all.slice(0, at + 1).join(" ")) : undefined;
  if (name === undefined) return [];
  const next = all[at + 1] ?? "";
  return [doubted(named("holder", name, line), (/^\p{Lu}|^&/u.test(next) || isLegalForm(next)) && open)];
}

const byLegalForm = (lines: readonly Line[], body: string | undefined): PrintedProposal[] =>
  lines
    .filter(({ text }) => readsAsName(text) && hasLegalForm(text) && !(body && text.includes(body)))
    .flatMap((line) => {
      const found = nameIn(line.text);
      return found ? [doubted(named("holder", found, line), guessed)] : [];
    })
    .slice(0, 1);

const labelledName = (lines: readonly Line[], field: "holder" | "certificationBody"): PrintedProposal[] =>
  labelled(lines, {
    field,
    name: field,
    partOf: (text) => nameIn(text)?.name,
    cautionOf: ({ text, line }, part) => {
      const isSure = part.standing !== "open" || hasLegalForm(text);
      const onLine = line.text === text ? nameAt(line) : undefined;
      const isOffice = /(?:by|behalf of|durch|von|par|por|da|door|office)\s*[:：]?$/iu.test(part.phrase);
      const isPerson = field === "certificationBody" && !hasLegalForm(text) && (isOffice || !bodyLike.test(text));
      return [
        nameIn(text)?.isOpen && open,
        !isSure && "Free words follow the label: see whether it is the name.",
        onLine?.caution,
        isPerson && noForm,
      ]
        .filter(Boolean)
        .join(" ");
    },
  });

const bodyLike =
  /certif|zertifi|assur|regist|veritas|audit|qualit|standards|group|institut|tüv|bsi|sgs|dnv|lrqa|intertek|dekra|kiwa|nqa|afnor|aenor|rina|dqs|機構|協会|認証/iu;

/** The organisation that is certified. */
export const holder: Reader = (lines) => {
  const certain = [
    ...lines.flatMap(led),
    ...labelledName(lines, "holder"),
    ...lines.flatMap(auditedName),
    ...lines.flatMap(inSentence),
  ];
  const body = certificationBody(lines)?.value;
  const others = certain.filter(({ value }) => value !== body);
  const further = lines.filter(({ text }) => !others.some(({ words }) => words.includes(text)));
  return settled([...others, ...byLegalForm(further, body)]);
};

/** Who issued the certificate. */
export const certificationBody: Reader = (lines) => {
  const certifying = lines.flatMap((line) => {
    const at = line.text.search(verb);
    const text = at > 0 ? line.text.slice(0, at).replace(bodyWords, "") : "";
    const isName =
      text.length >= 3 &&
      readsAsName(text) &&
      !/^(?:this|we|it|das|wir|ce|nous|este|questo|dit|hier)(?!\p{L})/iu.test(text);
    return isName ? [proposal("certificationBody", text, line)] : [];
  });
  return settled([...certifying, ...labelledName(lines, "certificationBody"), ...lines.flatMap(accredited)]);
};

/** "Kestrel Services Ltd. Accredited by …", "Harrow Registrars Ltd is accredited by …". */
function accredited(line: Line): PrintedProposal[] {
  if (!/accredited/i.test(line.text)) return [];
  const isThere = partsOf(line).some(({ label }) => label === "accreditation");
  const [own = ""] = line.text.split(/(?:(?:^|\s+)is|,)?(?:^|\s+)accredited(?!\p{L})/iu);
  const before = own === "" ? (leftOf(line).at(-1)?.text ?? "") : own;
  if (!isThere || before === line.text || !hasLegalForm(before) || !readsAsName(before)) return [];
  return [doubted(proposal("certificationBody", before, line), asAccredited)];
}
