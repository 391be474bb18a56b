/** What can be refused about the register of vendors and sending to many: a part of the one catalogue. */
export const registerProblems = {
  "register-full": {
    status: 409,
    title: "This vendor has as many products as it can have",
    detail: "Nothing was changed. Put what is bought together into one product, or into another vendor.",
  },
  "product-full": {
    status: 409,
    title: "This product has as many uses or departments as it can have",
    detail:
      "Nothing was taken over. Take uses that are over out of the product first, or take it over as another product of the vendor.",
  },
  "vendors-not-mergeable": {
    status: 409,
    title: "These vendors have changed meanwhile",
    detail: "Nothing was changed. Load the page again: one of them was put away, merged, or taken apart again since.",
  },
  "vendor-import-over": {
    status: 409,
    title: "This import is over",
    detail:
      "Nothing was changed. It was taken back, or the day in which it could be is past. Load the page again to see where it stands.",
  },
  "product-in-use": {
    status: 409,
    title: "A request about this product is still running",
    detail:
      "Nothing was changed. Decide, cancel or close that request first; it stands in the list of what the vendor was asked.",
  },
  "intake-closed": {
    status: 410,
    title: "This page to ask on is closed",
    detail:
      "Nothing was asked, and what you typed is still on your screen. It was closed, or has another link by now: ask procurement for it.",
  },
  "intake-other-domain": {
    status: 403,
    title: "Only people of this organisation can ask here",
    detail: "Nothing was asked. Use your address at work, of one of the domains named on the page.",
  },
  "intake-not-now": {
    status: 409,
    title: "It is not as you saw it any more",
    detail: "Nothing was changed. Somebody settled or took it back meanwhile: load the page again.",
  },
  "nothing-decided": {
    status: 409,
    title: "No decision about this product stands",
    detail:
      "Nothing was noted. There is nothing to ask again: a request about it is under way, or it was never asked about. Ask about it, or write to the vendor on the page of the request.",
  },
  "notes-wait": {
    status: 409,
    title: "Many changes are noted already",
    detail:
      "Nothing was noted. Twenty that your people noted stand beside the decision and are not settled: dismiss some there, or decide anew.",
  },
  "campaign-too-large": {
    status: 422,
    title: "Too many for one sending",
    detail:
      "Nothing was prepared. At most 2,000 vendors with 3,000 products go out at once: narrow the list, and send in parts.",
  },
  "campaign-not-now": {
    status: 409,
    title: "This sending is not as you saw it any more",
    detail: "Nothing was changed. Somebody started, stopped or removed it meanwhile: load the page again.",
  },
  "campaign-changed": {
    status: 409,
    title: "Another number would go out by now",
    detail: "Nothing was sent. Look through the list again, and send it as it is now.",
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
