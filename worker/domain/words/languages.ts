const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "French" for "fr"; the code itself when the browser does not know it. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "français" for "fr", as its readers call it. */
export function ownLanguageName(code: string): string {
  try {
    return new Intl.DisplayNames(code, { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
