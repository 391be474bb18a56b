/** What can be refused about decisions, risks and policies: a part of the one catalogue. */
export const decisionProblems = {
  "not-asked-of-you": {
    status: 409,
    title: "You are not asked to carry this risk",
    detail: "Nothing was changed. Somebody else is asked, or it was answered already. Reload the page to see.",
  },
  "decision-not-now": {
    status: 409,
    title: "This cannot be decided right now",
    detail:
      "Nothing was changed. It is with the vendor, a proposal waits for another pair of eyes, or somebody was faster: reload the page.",
  },
  "telling-not-now": {
    status: 409,
    title: "The vendor cannot be told of this decision",
    detail:
      "Nothing was told. The vendor was told of it already, or it no longer stands: the answers went back, or it was decided anew. Reload the page to see.",
  },
  "judged-apart": {
    status: 409,
    title: "Two reviewers judge this without seeing each other",
    detail: "Nothing was changed. The page says who has judged and what is left: reload it.",
  },
  "decision-basis-changed": {
    status: 409,
    title: "The result is not what you looked at any more",
    detail:
      "Nothing was decided, and your words are still here. The page now shows what stands: look at it, then decide again.",
  },
  "proposal-outdated": {
    status: 409,
    title: "The result has changed since this was proposed",
    detail: "Nothing was decided. Reject the proposal, and let it be proposed anew on what stands now.",
  },
  "four-eyes": {
    status: 403,
    title: "Somebody else has to look at this",
    detail: "Your organisation asks for two people on a decision. Nothing was changed; ask a colleague to confirm it.",
  },
  "policy-proposal-waits": {
    status: 409,
    title: "Another policy waits to be published",
    detail: "Your changes are still here. Publish the one that waits or take it back, then propose yours.",
  },
  "policy-proposal-over": {
    status: 409,
    title: "This proposal is over",
    detail: "Somebody published it or took it back. Reload the page to see what holds.",
  },
  "policy-move-changed": {
    status: 409,
    title: "Another number of assessments would move now",
    detail:
      "Nothing was moved: something was handed in, decided or moved meanwhile. See again what it does, then move.",
  },
  "policy-untried": {
    status: 409,
    title: "The laws have not been tried on every assessment yet",
    detail: "Nothing was published. Go on trying, then publish.",
  },
  "policy-lawless": {
    status: 409,
    title: "With this policy a law of the score does not hold",
    detail: "Nothing was published. The page lists on which assessments; take the proposal back and change the policy.",
  },
  "policy-four-eyes": {
    status: 403,
    title: "Somebody else has to publish this policy",
    detail: "Your organisation asks for two people. The proposal waits for another owner.",
  },
  "signing-not-set-up": {
    status: 409,
    title: "This portal has no key to sign with",
    detail: "The decision is safe. Whoever runs the portal can set SIGNING_KEY; the README says how.",
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
