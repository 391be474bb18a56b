import * as z from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
export type Lock = z.infer<typeof lockSchema>;
export const readLock = (text: string): Lock => lockSchema.parse(JSON.parse(text));

/** Licences of what is delivered: each may be handed on with work under Apache-2.0. */
const delivered = ["Apache-2.0", "MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "OFL-1.1"];
/** What only builds and tests it, and goes nowhere, may ask in addition that its own source stays open. */
const toolsOnly = [...delivered, "MPL-2.0", "LGPL-3.0-or-later"];

/** The first version without a known fault, by the advisory that tells of it. */
const leastVersions: Readonly<Record<string, { readonly least: string; readonly advisory: string }>> = {
  "drizzle-orm": { least: "0.45.2", advisory: "GHSA-gpj5-g38j-94v9" },
  esbuild: { least: "0.25.0", advisory: "GHSA-67mh-4wv8-2f99" },
  ws: { least: "8.20.2", advisory: "GHSA-96hv-2xvq-fx4p" },
};

/** Whether a licence expression (SPDX: AND, OR, no brackets) can be met by licences of a list. */
const isMetBy = (expression: string, list: readonly string[]): boolean =>
  expression.split(" OR ").some((choice) => choice.split(" AND ").every((licence) => list.includes(licence)));

/** Whether a version is older; a trial of a version is older than it. */
function isBefore(version: string, least: string): boolean {
  const [released = "", trial] = version.split("-");
  const order = released.localeCompare(least, "en", { numeric: true });
  return order < 0 || (order === 0 && trial !== undefined);
}

/** What is wrong with what we rest on: a licence, a package without a hash of its bytes, a version with a known fault. */
export function brokenChain({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = "", license = "none", integrity, dev, devOptional }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    if (name === "") return [];
    const known = leastVersions[name];
    return [
      ...(isMetBy(license, dev || devOptional ? toolsOnly : delivered) ? [] : [`${name}: its licence is ${license}`]),
      ...(integrity?.startsWith("sha512-") ? [] : [`${name}: nothing says what its bytes are`]),
      ...(known && isBefore(version, known.least)
        ? [`${name} ${version}: ${known.advisory}, mended in ${known.least}`]
        : []),
    ];
  });
}
