// npm run --silent sbom: a bill of materials (CycloneDX) of what is delivered, from the lock file, without the tools.
import { execFileSync } from "node:child_process";
import * as z from "zod";
import { repository } from "./tools.ts";

const bomSchema = z.looseObject({
  components: z.array(
    z.looseObject({
      "bom-ref": z.string(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

// npm's own --omit dev forgets what a tool needs in another version: its mark on each component is right.
const isTool = ({ name, value }: { name: string; value: string }): boolean =>
  name === "cdx:npm:package:development" && value === "true";

const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
const whole = execFileSync("npm", args, { cwd: repository, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const bom = bomSchema.parse(JSON.parse(whole));
const tools = new Set(bom.components.filter((one) => one.properties.some(isTool)).map((one) => one["bom-ref"]));
const delivered = {
  ...bom,
  components: bom.components.filter((one) => !tools.has(one["bom-ref"])),
  dependencies: bom.dependencies
    .filter(({ ref }) => !tools.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => !tools.has(other)) })),
};
process.stdout.write(`${JSON.stringify(delivered, null, 2)}\n`);
