import { fail } from "#contract/problems.ts";

export const refuse = fail;
