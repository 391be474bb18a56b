import { mayReview as reviews } from "#domain/access/reviewing-roles.ts";
import { role } from "./session.ts";

/** Whether the reader concludes on what was handed in. */
export const mayReview = (): boolean => role.value !== null && reviews(role.value);
