import { reviews } from "#worker/features/reviewing/reviews.tables.ts";

export const table = reviews;
