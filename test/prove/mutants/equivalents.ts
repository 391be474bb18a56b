import type { Mutant } from "./mutant.ts";

/** A lock without which nothing changes for anybody, and why. */
export interface Equivalent {
  readonly file: string;
  /** What stands there; where it stands more than once, all of them. */
  readonly text: string;
  readonly reason: string;
}

const sameRefusal = "The batch asks the same and refuses by the same name: this one only spares the work";

/** Checked at every run: an entry that matches nothing any more is an error. */
export const equivalents: readonly Equivalent[] = [
  {
    file: "worker/features/requests/answers.usecases.ts",
    text: "(before.latest?.revision ?? 0) !== base",
    reason: sameRefusal,
  },
  { file: "worker/features/requests/answers.usecases.ts", text: 'state !== "draft"', reason: sameRefusal },
  { file: "worker/features/requests/systems.usecases.ts", text: "found.revision !== base", reason: sameRefusal },
  { file: "worker/features/evidence/evidence.usecases.ts", text: "item.revision !== base", reason: sameRefusal },
  {
    file: "worker/features/profile/profile.usecases.ts",
    text: "(entry?.revision ?? 0) !== base",
    reason: sameRefusal,
  },
  { file: "worker/features/drafts/publication.usecases.ts", text: "stored.revision !== revision", reason: sameRefusal },
  { file: "worker/features/drafts/mappings.usecases.ts", text: "!known", reason: sameRefusal },
  {
    file: "worker/features/identity/identity.routes.ts",
    text: 'fail("not-signed-in")',
    reason:
      "Nobody comes to these routes who is not signed in: the gate before them refuses, and the line is there for the compiler",
  },
  {
    file: "worker/features/evidence-readers/readers.repository.ts",
    text: "eq(evidenceGrants.vendorOrgId, vendorOrgId)",
    reason: "Who reads the file was found under the vendor's key just before, and a grant never changes its vendor",
  },
  {
    file: "worker/features/passports/passports.repository.ts",
    text: 'eq(passportRequests.state, "granted")',
    reason: "Of somebody who was not let in, when the page ended is asked by nobody: their state says it",
  },
  {
    file: "worker/features/rounds/rounds.usecases.ts",
    text: "vendorOrgId === undefined",
    reason: "What is handed in was handed in by somebody: the line is there for the compiler",
  },
  {
    file: "worker/features/rounds/rounds.repository.ts",
    text: "eq(responses.orgId, of.vendorOrgId)",
    reason: "The buyer's key and its assessment name one response; the plan goes by the buyer's key",
  },
  {
    file: "worker/features/rounds/rounds.repository.ts",
    text: "eq(responses.buyerOrgId, of.orgId)",
    reason: "The vendor's key and the buyer's assessment, whose id is nobody else's, name one response",
  },
  {
    file: "worker/features/requests/requests-list.repository.ts",
    text: "inStates(states)",
    reason: "More of the vendor's own is read than is counted: what was handed in keeps the count of its receipt",
  },
  {
    file: "worker/features/requests/requests-list.repository.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written there
    text: "sql`${answers.requestId} in (select id from responses where responses.org_id = ${orgId} and ${inStates(states)})`",
    reason: "The same, of the answers: those of requests that are not counted are left aside",
  },
];

const fits = (mutant: Mutant, { file, text }: Equivalent): boolean => mutant.file === file && mutant.text === text;

/** Those that something hangs on. Refuses entries that match nothing. */
export function withoutEquivalents(mutants: readonly Mutant[], listed: readonly Equivalent[]): Mutant[] {
  const stale = listed.filter((one) => !mutants.some((mutant) => fits(mutant, one)));
  if (stale.length > 0)
    throw new Error(`no such place any more: ${stale.map(({ file, text }) => `${file}: ${text}`).join("; ")}`);
  return mutants.filter((mutant) => !listed.some((one) => fits(mutant, one)));
}
