import { and, eq } from "drizzle-orm";
import * as z from "zod";
import type { OrgId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { type SearchedList, unlisted } from "#worker/storage/list/list.tables.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";
import { findVendor, keyEffect, textsOf } from "./vendors.repository.ts";

export interface Unlisted {
  readonly orgId: OrgId;
  readonly list: SearchedList;
  readonly subjectId: string;
}

/** The next things that have no words yet, of all organisations: for the hourly work. */
export const nextUnlisted = (db: Database, most: number): Promise<Unlisted[]> => db.select().from(unlisted).limit(most);

const takenOff = (db: Database, { orgId, list, subjectId }: Unlisted): Effect =>
  db.delete(unlisted).where(and(eq(unlisted.orgId, orgId), eq(unlisted.list, list), eq(unlisted.subjectId, subjectId)));

/** Gives a thing the words by which it is found, and takes it off the list. */
export async function listEffects(db: Database, one: Unlisted): Promise<Effect[]> {
  const worked: Readonly<Record<SearchedList, () => Promise<Effect[]>>> = {
    assessments: () => assessmentWords(db, one),
    vendors: () => vendorWords(db, one),
    // Younger than its words: there never was one without.
    intakes: async () => [],
  };
  return [...(await worked[one.list]()), takenOff(db, one)];
}

const assessmentId = z.string().brand<"assessment">();
const vendorId = z.string().brand<"vendor">();

async function assessmentWords(db: Database, { orgId, subjectId }: Unlisted): Promise<Effect[]> {
  const id = assessmentId.parse(subjectId);
  const [found] = await db
    .select({ product: assessments.product, vendorName: assessments.vendorName })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, id)));
  return found ? wordEffects(db, { orgId, list: "assessments", id, texts: [found.product, found.vendorName] }) : [];
}

async function vendorWords(db: Database, { orgId, subjectId }: Unlisted): Promise<Effect[]> {
  const id = vendorId.parse(subjectId);
  const found = await findVendor(db, { orgId, id });
  if (found === undefined) return [];
  return [
    keyEffect(db, { orgId, id, body: found.body }),
    ...wordEffects(db, { orgId, list: "vendors", id, texts: textsOf(found.body) }),
  ];
}
