import type { $brand } from "zod";

/** A string that names one kind of thing: the id of another kind in its place does not compile. */
type Id<Kind extends string> = string & $brand<Kind>;

/** A buyer or a vendor: the tenant. */
export type OrgId = Id<"organisation">;
export type PersonId = Id<"person">;
/** A buyer's assessment of a vendor. */
export type AssessmentId = Id<"assessment">;
/** A vendor in a buyer's register. */
export type VendorId = Id<"vendor">;
/** A product of a vendor in a buyer's register. */
export type ProductId = Id<"product">;
/** A sending to many vendors. */
export type CampaignId = Id<"campaign">;
/** Something that somebody inside a buyer asks for. */
export type IntakeId = Id<"intake">;
/** A vendor's side of an assessment. */
export type RequestId = Id<"request">;

/** The kind of id that a name begins with; of other kinds of things, any string will do. */
interface Kinds {
  readonly org: OrgId;
  readonly psn: PersonId;
  readonly asm: AssessmentId;
  readonly rsp: RequestId;
  readonly vnd: VendorId;
  readonly prd: ProductId;
  readonly cmp: CampaignId;
  readonly ask: IntakeId;
}
export type IdWith<Prefix extends string> = Prefix extends keyof Kinds ? Kinds[Prefix] : `${Prefix}_${string}`;
