import * as fc from "fast-check";
import type { AiSystem, Use } from "#domain/dossier/dossier.ts";

const factor = fc.integer({ min: 0, max: 3 });
const service = fc.record(
  { name: fc.constant("Hosted model"), insideBoundary: fc.boolean() },
  { requiredKeys: ["name"] },
);

export const useIds: readonly string[] = ["u1", "u2", "u3"];
const factors = fc.record({ data: factor, consequence: factor, autonomy: factor, regulation: factor, reach: factor });

/** One to three uses; every one that a system may name is among them. */
export const uses: fc.Arbitrary<Use[]> = fc
  .tuple(...useIds.map((id) => fc.record({ id: fc.constant(id), name: fc.constant(`Use ${id}`), factors })))
  .map((all) => [...all]);

/** One AI system of any kind, for one of the uses or none. */
export const systemNamed = (id: string): fc.Arbitrary<AiSystem> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(`System ${id}`),
      origin: fc.constantFrom("built" as const, "fine-tuned" as const, "third-party" as const),
      roles: fc.subarray(["provider", "producer", "user"]),
      use: fc.constantFrom(...useIds, null),
      confirmed: fc.boolean(),
      thirdPartyServices: fc.array(service, { maxLength: 2 }),
    },
    { requiredKeys: ["id", "name", "origin"] },
  );

export const systemIds: readonly string[] = ["s1", "s2", "s3"];

/** None to three AI systems, in any order. */
export const systems: fc.Arbitrary<AiSystem[]> = fc
  .shuffledSubarray([...systemIds])
  .chain((ids) => fc.tuple(...ids.map(systemNamed)));
