import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database;

/** The one place that opens D1: sharding by tenant would start here. */
export const openDatabase = (binding: D1Database): Database => drizzle(binding);
