import type { SourceNote, SourceQuestion } from "../source/source.ts";

export type FormKind =
  | { readonly kind: "note" }
  /** What nobody answers. */
  | { readonly kind: "hidden"; readonly note: string }
  | {
      readonly kind: "question";
      readonly type: SourceQuestion["type"];
      readonly list?: string;
      readonly other?: boolean;
      readonly notes: readonly SourceNote[];
    };

const plain: Readonly<Record<string, SourceQuestion["type"]>> = {
  text: "longText",
  string: "longText",
  integer: "number",
  int: "number",
  decimal: "number",
  range: "number",
  date: "date",
  image: "evidence",
  photo: "evidence",
  audio: "evidence",
  video: "evidence",
  file: "evidence",
  acknowledge: "yesNo",
  trigger: "yesNo",
};
const metadata = [
  "start",
  "end",
  "today",
  "deviceid",
  "username",
  "email",
  "phonenumber",
  "simserial",
  "subscriberid",
  "audit",
  "start-geopoint",
  "background-audio",
];
const calculated = ["calculate", "hidden", "xml-external", "csv-external"];

const select =
  /^(select[_ ]one|select one from|select1|add select one prompt using|select[_ ]multiple|select all that apply from|select all that apply|rank)\s+(?:from\s+)?(.+?)(\s+or[_ ](?:specify[_ ])?other)?$/i;

/** What a row's type asks for (XLSForm reference, question types; older spellings too). */
export function kindOf(raw: string): FormKind {
  const type = raw.trim();
  const lower = type.toLowerCase();
  if (lower === "note") return { kind: "note" };
  if (metadata.includes(lower)) return { kind: "hidden", note: "The form’s software fills it in; it is no question." };
  if (calculated.includes(lower)) return { kind: "hidden", note: "Calculations are not known here." };
  const [, verb = "", list = "", other] = select.exec(type) ?? [];
  if (list !== "") return selection({ verb: verb.toLowerCase(), list: list.trim(), other: other !== undefined });
  if (Object.hasOwn(plain, lower)) return { kind: "question", type: plain[lower] ?? "longText", notes: [] };
  const note = "This type has no like here; it became a text.";
  return { kind: "question", type: "longText", notes: [{ what: "type", source: type, outcome: "changed", note }] };
}

function selection({ verb, list, other }: { verb: string; list: string; other: boolean }): FormKind {
  const several = verb.includes("multiple") || verb.includes("all that apply") || verb === "rank";
  const note = "The order of the answers is not asked for; several may be chosen.";
  const notes: SourceNote[] = verb === "rank" ? [{ what: "type", source: "rank", outcome: "changed", note }] : [];
  return { kind: "question", type: several ? "several" : "one", list, ...(other && { other }), notes };
}
