import type { SourceNote } from "./source/source.ts";

/** Counts the texts of a file in languages other than its own; they belong into translations. */
export class OtherLanguages {
  readonly #counts = new Map<string, number>();

  saw(language: string): void {
    this.#counts.set(language, (this.#counts.get(language) ?? 0) + 1);
  }

  notes(): (SourceNote & { readonly place: string })[] {
    return [...this.#counts].map(([language, count]) => ({
      place: "The file",
      what: "translation",
      source: `${count} texts in “${language}”`,
      outcome: "left-out",
      note: "The questionnaire is read in one language. Add this one on the questionnaire’s page under Languages.",
    }));
  }
}
