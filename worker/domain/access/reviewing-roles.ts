import { permissions } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** The roles in which somebody can review: whoever may conclude on what was handed in. */
export const reviewingRoles: readonly Role[] =
  permissions["PUT /api/buyer/assessments/:id/reviews/:kind/:subject"].roles;

export const mayReview = (role: string): boolean => reviewingRoles.some((one) => one === role);
