/** What can be refused about invitations, requests, answers and files: a part of the one catalogue. */
export const requestProblems = {
  "invitation-expired": {
    status: 410,
    title: "This invitation link has lapsed",
    detail:
      "Answers already saved are safe. Open the link again, and have a new one sent to the address that was invited.",
  },
  "invitation-unknown": {
    status: 410,
    title: "This invitation link leads nowhere",
    detail:
      "It was taken back, another link took its place, or a part of it is missing. Answers already saved are safe. Look for a newer mail, or ask the person who invited you.",
  },
  "outside-access-over": {
    status: 409,
    title: "This access is over",
    detail: "Nothing was changed: they read nothing any more. If they still need it, give it to them anew.",
  },
  "nothing-in-hand": {
    status: 404,
    title: "Nothing here is in your hands",
    detail:
      "It was taken back, somebody else does it now, or there never was such a request. What you entered is safe. Ask whoever handed it to you.",
  },
  "invitation-taken-up": {
    status: 409,
    title: "The vendor has begun to answer",
    detail: "Nothing was changed. Who answers is now for the vendor to say; write to them if somebody else should.",
  },
  "invitation-for-another-address": {
    status: 403,
    title: "This invitation was sent to another address",
    detail: "Sign out, and sign in with the address that was invited.",
  },
  "request-already-submitted": {
    status: 409,
    title: "These answers were already submitted",
    detail: "The submitted answers are safe and can no longer be changed.",
  },
  "request-ended": {
    status: 409,
    title: "This request has ended",
    detail:
      "Nothing was changed. What was answered before is safe and can be read. Reload the page to see how it ended.",
  },
  "exit-not-now": {
    status: 409,
    title: "This cannot be done now",
    detail: "Nothing was changed. Reload the page to see where it stands.",
  },
  "review-begun": {
    status: 409,
    title: "The buyer has begun to review your answers",
    detail: "What you submitted stands. Write to the buyer: they can send it back to you for changes.",
  },
  "not-returnable": {
    status: 409,
    title: "There is nothing to send back right now",
    detail: "The vendor is working on it already, or it was just sent back. Reload the page to see where it stands.",
  },
  "request-incomplete": {
    status: 422,
    title: "Some questions still need something",
    detail: "Your answers are saved. See the list of what is missing.",
  },
  "change-not-now": {
    status: 409,
    title: "A change cannot be told here now",
    detail:
      "Nothing was told. Your answers are not with the buyer right now: change them where you answer, or write a message on the page of the request.",
  },
  "changes-wait": {
    status: 409,
    title: "Many changes are told already",
    detail:
      "Nothing was told. Twenty that you told before are not settled by the buyer yet: write a message on the page of the request.",
  },
  "not-submitted-yet": {
    status: 409,
    title: "The vendor has not submitted yet",
    detail: "Nothing to review so far. You will see the answers here once they are submitted.",
  },
  "question-unknown": {
    status: 404,
    title: "This questionnaire has no such question",
    detail: "Nothing was changed. Reload the page.",
  },
  "value-not-allowed": {
    status: 422,
    title: "This answer does not fit the question",
    detail: "Nothing was changed. See the note beside the field.",
  },
  "certificate-does-not-answer": {
    status: 422,
    title: "Your certificate does not answer this question today",
    detail: "Nothing was changed. See why below: answer the question yourself, or mend what the certificate lacks.",
  },
  "evidence-refused": {
    status: 422,
    title: "This file was not accepted",
    detail: "Nothing was stored. See the reason and choose another file.",
  },
  "evidence-damaged": {
    status: 422,
    title: "The file arrived damaged",
    detail: "Nothing was stored. Try the upload again.",
  },
  "evidence-link-ended": {
    status: 410,
    title: "This link opens no files any more",
    detail:
      "It lapsed, or the vendor ended it or sent you a newer one. Look for a newer mail, or ask on the vendor's page again.",
  },
} as const;
