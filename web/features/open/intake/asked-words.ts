import type { Asking } from "./ask-form.ts";

/** What somebody else changed meanwhile, in words. */
export const askedWords = [
  { label: "Product", say: (body: Asking) => body.product },
  { label: "Vendor", say: (body: Asking) => body.vendorName },
  { label: "Used for", say: (body: Asking) => body.purpose },
  { label: "Department", say: (body: Asking) => body.department },
  { label: "AI systems", say: (body: Asking) => body.uses.map(({ name }) => name).join(", ") },
];
