/** What is followed up over all assessments, by what is waited for. */
export const followedKinds = ["carried", "asked", "declined", "ended", "due"] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** The same in words, as the list of them shows each kind. */
export const followedWords: Readonly<Record<FollowedKind, string>> = {
  carried: "Accepted risks",
  asked: "Risks that somebody was asked to carry",
  declined: "Risks that somebody declined to carry",
  ended: "Risks whose acceptance has ended",
  due: "Conditions and findings with a day",
};
