import { sql } from "drizzle-orm";

export const statement = sql`select 1`;
