/** A language as a form names it, "English (en)", and its code where that is known. */
export interface FormLanguage {
  readonly name: string;
  readonly code: string | undefined;
}

/** Languages by the names that forms give them, in English and in themselves. */
const codes: Readonly<Record<string, string>> = {
  english: "en",
  french: "fr",
  français: "fr",
  francais: "fr",
  german: "de",
  deutsch: "de",
  spanish: "es",
  español: "es",
  espanol: "es",
  italian: "it",
  italiano: "it",
  portuguese: "pt",
  português: "pt",
  dutch: "nl",
  nederlands: "nl",
  swahili: "sw",
  japanese: "ja",
  arabic: "ar",
};

/** What a form calls a language; its code stands in brackets, is the name itself, or follows from a well-known name. */
export function languageNamed(name: string): FormLanguage {
  const inBrackets = /\(([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\)\s*$/i.exec(name)?.[1];
  const plain = name
    .replace(/\(.*\)\s*$/, "")
    .trim()
    .toLowerCase();
  const itself = /^[a-z]{2,3}$/.test(plain) ? plain : undefined;
  const known = Object.hasOwn(codes, plain) ? codes[plain] : undefined;
  return { name: name.trim(), code: inBrackets?.toLowerCase() ?? known ?? itself };
}

/** Whether two names mean one language. */
export const isSameLanguage = (one: FormLanguage, other: FormLanguage): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase() || (one.code !== undefined && one.code === other.code);
