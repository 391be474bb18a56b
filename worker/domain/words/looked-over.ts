import { type LookedOver, type LookedOverKind, lookedOverKinds } from "#domain/told/looked-over.ts";

const kindWords: Readonly<Record<LookedOverKind, string>> = {
  answers: "Answers",
  files: "Files",
  certificates: "Certificates",
  systems: "AI systems",
};

/** Of each kind of thing how many were looked at, and the names of those nobody looked at: what it is, and the words. */
export const lookedOverWords = (of: LookedOver<string>): [string, string][] =>
  lookedOverKinds.map((kind) => [kindWords[kind], seenWords(of[kind])]);

function seenWords({ of, not }: LookedOver<string>[LookedOverKind]): string {
  if (of === 0) return "There are none";
  if (not.length === 0) return of === 1 ? "The one there is was looked at" : `All ${of} were looked at`;
  if (not.length === of) return of === 1 ? "Nobody looked at the one there is" : `Nobody looked at any of the ${of}`;
  return `${of - not.length} of ${of} looked at. Not looked at: ${not.join("; ")}`;
}
