import type { Figure } from "../../support/figure.ts";

/** What nobody measures yet, and what there is nothing of to measure: said, and not counted. */
export const notYet: readonly Pick<Figure, "name" | "is">[] = [
  { name: "Tokens for programs, webhooks, sign-in of organisations", is: "none yet" },
];
