import type { ReviewBodies } from "#domain/assessment/reviews.ts";
import type { Review, Strength } from "#domain/dossier/dossier.ts";

/** What a reviewer has chosen on the form; "" is "as worked out". */
export interface LevelChoice {
  /** One of `levels`, or "exact". */
  readonly level: string;
  /** Percent typed by the reviewer; read only when `level` is "exact". */
  readonly exact: string;
  readonly strength: Strength | "";
}

/** The levels one may choose without typing a number. */
export const levels = [
  { value: "1", label: "In place (100%)" },
  { value: "0.75", label: "Mostly (75%)" },
  { value: "0.5", label: "Half (50%)" },
  { value: "0.25", label: "Hardly (25%)" },
  { value: "0", label: "Not in place (0%)" },
] as const;

/** The form as it stands for what was concluded so far. */
export function choiceOf(review: Pick<Review, "level" | "strength"> | undefined): LevelChoice {
  const strength = review?.strength ?? "";
  if (review?.level === undefined) return { level: "", exact: "", strength };
  const plain = levels.find(({ value }) => Number(value) === review.level);
  if (plain) return { level: plain.value, exact: "", strength };
  return { level: "exact", exact: String(Number((review.level * 100).toFixed(4))), strength };
}

export type ChosenBody =
  | { readonly body: NonNullable<ReviewBodies["answer"]> }
  | { readonly error: string; readonly field: "level" | "exact" };

/** The conclusion the choice makes, or what is wrong with it and where. */
export function bodyOf({ level, exact, strength }: LevelChoice): ChosenBody {
  const shown = strength === "" ? {} : { strength };
  if (level === "exact") {
    const typed = exact.replace("%", "").replace(",", ".").trim();
    const share = typed === "" ? Number.NaN : Number(typed) / 100;
    return share >= 0 && share <= 1
      ? { body: { level: share, ...shown } }
      : { error: "Enter a number from 0 to 100", field: "exact" };
  }
  if (level !== "") return { body: { level: Number(level), ...shown } };
  return strength === ""
    ? { error: "Choose how far it is in place, or how well it is shown", field: "level" }
    : { body: shown };
}
