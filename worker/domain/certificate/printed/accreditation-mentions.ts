import { type AccreditationBody, accreditationBodies } from "#domain/catalogue/accreditation-bodies.ts";
import { isLegalForm } from "../legal-name.ts";

/** How a text speaks of an accreditation body; undefined when it does not. */
export type Mention = "labelled" | "numbered" | "bare";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(" ", "\\s+");
const oneOf = (texts: readonly string[]): string => `(?:${texts.map(escaped).join("|")})`;
const alone = (source: string, flags = "u"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.@/])${source}(?![\\p{L}\\p{N}@]|\\.\\p{L})`, flags);

/** Shorter names are read only as they are written: "sac" and "na" are words. */
const longEnough = 5;

/** Gives the reader of one body: what a text with such labels says of it. */
function mentionsOf(body: AccreditationBody): (text: string, labels: readonly Label[]) => Mention | undefined {
  const short = oneOf([body.id, ...body.alsoShort]);
  const full = oneOf([body.name, ...body.alsoNamed]);
  const shortAlone = alone(short, body.id.length >= longEnough ? "iu" : "u");
  const fullAlone = alone(full, "iu");
  const beforeLabel = new RegExp(`(?:^|[.;:|(–•-]\\s*|(?<!\\p{L})\\p{Ll}+\\s+)${short}[\\s-]+$`, "u");
  const number = body.number && alone(`${short}${untilNumber}${body.number}`);
  const ownNumber = body.ownNumber && alone(body.ownNumber);
  const isNumbered = (text: string): boolean => {
    const found = number ? number.exec(text) : null;
    const isOfBody = found !== null && !partOfName.test(text.slice(0, found.index));
    return isOfBody || (ownNumber ? ownNumber.test(text) : false);
  };
  const isLabelled = (labels: readonly Label[]): boolean =>
    labels.some(
      ({ before, after }) =>
        isRightBehind(after, shortAlone) ||
        isRightBehind(after, fullAlone) ||
        (!isLegalForm(body.id) && beforeLabel.test(before)),
    );
  const words = [body.id, ...body.alsoShort, body.name, ...body.alsoNamed].map((one) => one.toLowerCase());
  const isThere = (text: string): boolean =>
    words.some((word) => text.toLowerCase().includes(word)) || (ownNumber ? ownNumber.test(text) : false);
  return (text, labels) => {
    if (!isThere(text)) return undefined;
    if (isNumbered(text)) return "numbered";
    const isInFull = fullAlone.test(text);
    if ((isInFull || shortAlone.test(text)) && isLabelled(labels)) return "labelled";
    return isInFull ? "bare" : undefined;
  };
}

const untilNumber =
  "(?:[^\\p{L}\\p{N}]+(?:[Nn]o|[Nn]r|n|[Nn]umber|[Rr]eg|[Aa]ccreditation|[Mm]anagement [Ss]ystems|MANAGEMENT SYSTEMS))*[^\\p{L}\\p{N}]*";
/** What follows a capitalised word is a part of a name: "Lumiere UKAS 7500". */
const partOfName = /\p{Lu}[\p{L}'’&-]*\.?\s+$/u;

/** "accredited", "accreditation" and their like in the languages of Europe. */
const label = /(?<!\p{L})(?:ge)?a(?:cc?|kk?|ck)r[eé]d[iy]t(?!s(?!\p{L}))\p{L}*/giu;
const negated =
  /(?<!\p{L})(?:not|non|no|un|without|outside|nicht|ohne|kein\p{L}*|pas|sans|sin|senza|niet|geen|zonder)[\s-]+(?:\p{L}+\s+){0,3}$/iu;

type Label = { readonly before: string; readonly after: string };

/** So far a label reaches, in characters: with this a text of labels alone is read in a moment too. */
const reach = 240;

/** The text on both sides of each label that is not denied: "not accredited", "ohne Akkreditierung". */
const labelsIn = (text: string): Label[] =>
  [...text.matchAll(label)]
    .map((found) => ({
      before: text.slice(Math.max(0, found.index - reach), found.index),
      after: wholeWords(text.slice(found.index + found[0].length), reach),
    }))
    .filter(({ before }) => !negated.test(before));

/** The words that fit into so many characters: half a name is another name. */
const wholeWords = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/\S+$/u, "");

/** All that may stand between a label and a name: small words, the word for a body, mark or number, and numbers. */
const smallWords: ReadonlySet<string> = new Set(
  "by through under from of for the certification body mark symbol number no nr n id with mit durch von der die das bei beim stelle par le la l por el da dal dalla door de do pela pelo av af hos przez od u organismo organisme scheme system systems management authority".split(
    " ",
  ),
);
const isSmall = (word: string): boolean => smallWords.has(word.toLowerCase()) || /\d/.test(word);
const isAllSmall = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).every(isSmall);
const justBefore =
  /^[^.;]{0,60}(?<!\p{L})(?:by|durch|von|par|por|da|dal|dalla|door|av|af|przez|through|from|under)\s+(?:the |die |der |le |la |el |de )?$/iu;

function isRightBehind(after: string, name: RegExp): boolean {
  const found = name.exec(after);
  if (found === null) return false;
  const before = after.slice(0, found.index);
  const isReached = isAllSmall(before) || justBefore.test(before);
  return isReached && !isCompany(found[0], after.slice(found.index + found[0].length));
}

/** "accredited by SAS Lumiere": a short name that is a legal form too, with a company's name after it. */
const isCompany = (short: string, after: string): boolean =>
  isLegalForm(short) && /^\s+\p{Lu}/u.test(after) && !/^\s+a(?:cc?|kk?|ck)r[eé]d/iu.test(after);

const readers = accreditationBodies.map((body) => ({ id: body.id, mentioned: mentionsOf(body) }));

/** One look for all names and numbers: most lines have none. */
const shorts = accreditationBodies.flatMap(({ id, alsoShort }) => [id, ...alsoShort]);
const longs = [
  ...accreditationBodies.flatMap(({ name, alsoNamed }) => [name, ...alsoNamed]),
  ...shorts.filter((short) => short.length >= longEnough),
];
const anyShort = alone(oneOf(shorts));
const anyLong = alone(oneOf(longs), "iu");
const anyNumber = new RegExp(accreditationBodies.flatMap(({ ownNumber }) => ownNumber ?? []).join("|"), "u");

/** Every accreditation body that a text speaks of, and how. */
export function bodiesIn(text: string): { readonly id: string; readonly mention: Mention }[] {
  if (!anyShort.test(text) && !anyLong.test(text) && !anyNumber.test(text)) return [];
  const labels = labelsIn(text);
  return readers.flatMap(({ id, mentioned }) => {
    const mention = mentioned(text, labels);
    return mention === undefined ? [] : [{ id, mention }];
  });
}

/** Whether the text breaks off behind a label, so that what belongs to it stands on the next line. */
export const endsInLabel = (text: string): boolean =>
  labelsIn(text).some(({ after }) => isAllSmall(after) && !/\d/.test(after));
