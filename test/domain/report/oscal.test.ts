import { describe, expect, it } from "vitest";
import * as z from "zod";
import { findingsOf } from "#domain/findings/findings.ts";
import { oscalResults } from "#domain/report/oscal/assessment-results.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";

// The parts of NIST's published JSON schema of assessment results that the export uses, read from it (1.0.4) and written
// down by hand: closed objects, required members, no empty lists, and the patterns of ids and times.
const uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/);
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const words = z.string().min(1);
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);
const prop = z.strictObject({ name: token, ns: z.url(), value: z.string().regex(/^\S(.*\S)?$/) });
const observation = z.strictObject({
  uuid,
  description: words,
  props: some(prop),
  methods: some(z.enum(["EXAMINE", "INTERVIEW", "TEST", "UNKNOWN"])),
  types: some(token),
  collected: time,
  "relevant-evidence": some(z.strictObject({ href: z.string(), description: words })).optional(),
});
const finding = z.strictObject({
  uuid,
  title: words,
  description: words,
  target: z.strictObject({
    type: z.enum(["statement-id", "objective-id"]),
    "target-id": token,
    status: z.strictObject({ state: z.enum(["satisfied", "not-satisfied"]), remarks: words }),
  }),
  "related-observations": some(z.strictObject({ "observation-uuid": uuid })),
});
const risk = z.strictObject({
  uuid,
  title: words,
  description: words,
  statement: words,
  props: some(prop),
  status: token,
  deadline: time.optional(),
});
const results = z.strictObject({
  "assessment-results": z.strictObject({
    uuid,
    metadata: z.strictObject({
      title: words,
      "last-modified": time,
      version: words,
      "oscal-version": words,
      parties: some(z.strictObject({ uuid, type: z.enum(["organization", "person"]), name: words })),
    }),
    "import-ap": z.strictObject({ href: z.string().min(1) }),
    results: some(
      z.strictObject({
        uuid,
        title: words,
        description: words,
        start: time,
        end: time,
        props: some(prop),
        "reviewed-controls": z.strictObject({
          "control-selections": some(
            z.union([
              z.strictObject({ "include-controls": some(z.strictObject({ "control-id": token })) }),
              z.strictObject({ description: words }),
            ]),
          ),
        }),
        observations: some(observation).optional(),
        risks: some(risk).optional(),
        findings: some(finding).optional(),
      }),
    ),
    "back-matter": z.strictObject({
      resources: some(
        z.strictObject({
          uuid,
          title: words,
          rlinks: some(
            z.strictObject({
              href: z.string().regex(/^\S+$/),
              hashes: some(z.strictObject({ algorithm: words, value: z.string().regex(/^[0-9a-fA-F]+$/) })),
            }),
          ).optional(),
        }),
      ),
    }),
  }),
});

const uuidOf = (name: string): string => {
  let hash = 0n;
  for (const character of name) hash = (hash * 131n + BigInt(character.codePointAt(0) ?? 0)) % (1n << 128n);
  return hash
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-5$3-a$4-$5");
};
const source = {
  assessmentId: "asm_1",
  buyerName: "Harbour",
  vendorName: "Lumen Ltd",
  product: "Lumen Triage",
  submittedAt: 1_760_000_000_000,
  now: 1_770_000_000_000,
  dossier: workedExample,
  summary: score(workedExample),
  findings: findingsOf(workedExample, [], "2026-11-24"),
  evidence: [{ id: "e1", name: "risk register.pdf", sha256: "ab".repeat(32) }],
};

describe("the OSCAL export", () => {
  it("has every member that the published schema requires and none that it does not know", () => {
    expect(results.safeParse(oscalResults(source, uuidOf)).error?.issues ?? []).toEqual([]);
  });

  it("holds an observation and a finding for each assessed control, which refer to each other", () => {
    const [result] = oscalResults(source, uuidOf)["assessment-results"].results as unknown as [
      { observations: { uuid: string }[]; findings: { "related-observations": { "observation-uuid": string }[] }[] },
    ];
    const assessed = Object.values(source.summary.controls).filter(({ status }) => status === "assessed");
    expect([result.observations.length, result.findings.length]).toEqual([assessed.length, assessed.length]);
    const known = new Set(result.observations.map((one) => one.uuid));
    for (const one of result.findings)
      expect(known.has(one["related-observations"][0]?.["observation-uuid"] ?? "")).toBe(true);
  });

  it("gives the same thing the same id in a later export", () => {
    const later = oscalResults({ ...source, now: source.now + 1 }, uuidOf);
    expect(later["assessment-results"].results[0]?.uuid).toBe(
      oscalResults(source, uuidOf)["assessment-results"].results[0]?.uuid,
    );
  });
});
