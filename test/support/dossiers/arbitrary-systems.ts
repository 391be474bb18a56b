import * as fc from "fast-check";
import type { AiSystem } from "#domain/dossier/dossier.ts";

const factor = fc.integer({ min: 0, max: 3 });
const service = fc.record(
  { name: fc.constant("Hosted model"), insideBoundary: fc.boolean() },
  { requiredKeys: ["name"] },
);

const systemNamed = (id: string): fc.Arbitrary<AiSystem> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(`System ${id}`),
      origin: fc.constantFrom("built" as const, "fine-tuned" as const, "third-party" as const),
      roles: fc.subarray(["provider", "producer", "user"]),
      factors: fc.record({ data: factor, consequence: factor, autonomy: factor, regulation: factor, reach: factor }),
      thirdPartyServices: fc.array(service, { maxLength: 2 }),
    },
    { requiredKeys: ["id", "name", "origin", "factors"] },
  );

export const systemIds: readonly string[] = ["s1", "s2", "s3"];

/** None to three AI systems, in any order. */
export const systems: fc.Arbitrary<AiSystem[]> = fc
  .shuffledSubarray([...systemIds])
  .chain((ids) => fc.tuple(...ids.map(systemNamed)));
