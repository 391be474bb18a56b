import { datesIn } from "#domain/printed-date.ts";
import { isAimsStandard } from "../standard.ts";
import { below, isTight, type Line } from "./page/sheet.ts";
import { labelled, type Reader, settled } from "./printed-lines.ts";

/** The marks of other registers: of companies, of taxes. */
const otherRegister = /^(?:HR[AB]|RCS|SIRE[NT]|KvK|CIF|NIF|VAT|USt|TVA|BTW|P\.? ?IVA|REA|CHE|CRN|FN)(?![\p{L}])/iu;
const isCode = (word: string): boolean =>
  /^[\p{Lu}\d(][\p{Lu}\d./_()#–-]*[.,;]?$|^\p{L}*[-./]?\d[\p{L}\d./_–-]*[.,;]?$|^[-–/]$/u.test(word);

/** The run of codes at the beginning: "AI 815523", "01 442 2600917"; undefined without a digit in it, or for a date. */
function codeIn(text: string): string | undefined {
  const [date] = datesIn(text);
  if (date?.at === 0 || otherRegister.test(text)) return undefined;
  const words = (date === undefined ? text : text.slice(0, date.at)).split(" ");
  const end = words.findIndex((word) => !isCode(word));
  const code = words
    .slice(0, end < 0 ? words.length : end)
    .join(" ")
    .replace(/[\s.,;(–-]+$/u, "");
  return /\d/.test(code) && code.length <= 60 && !isAimsStandard(code) ? code : undefined;
}

/** What a number goes on with in the next line: digits that stand alone there, behind a dash or a group of digits. */
function rest(line: Line): string {
  const [next] = below(line, 1);
  if (next === undefined || !isTight(line, next) || !/^\d[\d ./-]*$/.test(next.text) || datesIn(next.text).length > 0)
    return "";
  if (/[\p{L}\d][-–/]$/u.test(line.text)) return next.text;
  return /(?:^|[\s:：])\d+ ?\d*$/.test(line.text) ? ` ${next.text}` : "";
}

const bare = "It may be the number of another register: the label does not speak of a certificate.";
const more = "More stands behind it: compare the whole number.";

const broken = "It seems to go on in the next line.";

/** The number the certificate is looked up by. */
export const number: Reader = (lines) => {
  const proposals = labelled(lines, {
    field: "number",
    name: "number",
    partOf: codeIn,
    goesOn: rest,
    cautionOf: ({ text, line }, { phrase }) => {
      const behind = text.slice(codeIn(text)?.length ?? 0).trim();
      const isBare = /^(?:the )?regist(?:ration|rier\p{L}*)/iu.test(phrase) && !/[zc]ertif/iu.test(phrase);
      const goesOn = /^[\p{L}\p{N}]/u.test(behind) && datesIn(behind)[0]?.at !== 0;
      return [isBare && bare, goesOn && more, rest(line) !== "" && broken].filter(Boolean).join(" ");
    },
  });
  return settled(proposals);
};
