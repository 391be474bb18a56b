/** As what a finding that somebody waits for is listed over all assessments. */
export const followedAs = ["acceptance-ends", "acceptance-asked", "acceptance-declined", "due"] as const;
export type FollowedAs = (typeof followedAs)[number];

/** The same in words, as the list of them shows each kind. */
export const followedWords: Readonly<Record<FollowedAs, string>> = {
  "acceptance-ends": "Accepted risks",
  "acceptance-asked": "Risks that somebody was asked to carry",
  "acceptance-declined": "Risks that somebody declined to carry",
  due: "Conditions and findings with a day",
};
