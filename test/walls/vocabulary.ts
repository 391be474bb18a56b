/** What no screen, paper or mail says any more, and what stands in its place: one word for one thing. */
const banned: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bcriticality\b/i, "inherent risk, for what hangs on a use; tier, for what hangs on a vendor"],
  [/\bonly said\b|\ba document shows it\b|\ba record shows it at work\b/i, "the words of the scale of evidence"],
  [/\bdoes not fit\b.*\bsomething\b|\bsomething does not fit\b/i, "what it is that was found"],
  [/“(?:estimatedMinutes|mustHave|coveredBy)”/, "what the field is called on the screen"],
  [/\bby time alone\b/i, "as something grows old, or runs out"],
  [/\buser.agent\b/i, "browser"],
];

/** What a reader may come to read: strings of several words, and the text between tags. Comments and imports are none. */
function textsIn(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^import .*$/gm, "");
  // What is put into a text is code of its own.
  const quoted = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b]) =>
    (a ?? b ?? "").replace(/\$\{[^{}]*\}/g, ""),
  );
  const between = [...code.matchAll(/>([^<>{}=;]*[A-Za-z][^<>{}=;]*)</g)].map(([, text = ""]) => text);
  return [...quoted.filter((text) => /\S\s+\S/.test(text) || /^[A-Z][a-z]+$/.test(text)), ...between];
}

/** The words of a source that are not said any more, each with what is said instead. */
export const bannedIn = (source: string): string[] =>
  textsIn(source).flatMap((text) =>
    banned.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`“${found[0]}”: say ${instead}`];
    }),
  );
