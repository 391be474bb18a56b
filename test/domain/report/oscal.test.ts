import { describe, expect, it } from "vitest";
import * as z from "zod";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { findingsOf, type StoredFinding } from "#domain/findings/findings.ts";
import { oscalResults } from "#domain/report/oscal/assessment-results.ts";
import type { OscalSource } from "#domain/report/oscal/source.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";

// The parts of NIST's published JSON schema of assessment results that the export uses, read from it (1.1.3) and written
// down by hand: closed objects, required members, no empty lists, and the patterns of its data types.
const leapDay = "(?:2000|2400|2800|(?:19|2\\d(?:0[48]|[2468][048]|[13579][26])))-02-29";
const otherDay =
  "(?:19|2\\d)\\d{2}-(?:02-(?:0[1-9]|1\\d|2[0-8])|(?:0[13578]|10|12)-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30))";
const uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/);
const time = z
  .string()
  .regex(new RegExp(`^(?:${leapDay}|${otherDay})T(?:2[0-3]|[01]\\d):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?Z$`));
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const line = z.string().regex(/^\S(.*\S)?$/);
const part = "(?:[\\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*";
const reference = z.string().regex(new RegExp(`^${part}(?:\\?${part})?(?:#${part})?$`));
const words = z.string().min(1);
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);
const prop = z.strictObject({ name: token, ns: z.url(), value: line });
const observation = z.strictObject({
  uuid,
  description: words,
  props: some(prop),
  methods: some(z.enum(["EXAMINE", "INTERVIEW", "TEST", "UNKNOWN"])),
  types: some(token),
  collected: time,
  "relevant-evidence": some(z.strictObject({ href: reference, description: words })).optional(),
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
const logEntry = z.strictObject({ uuid, title: words, description: words, start: time, "status-change": token });
const attestation = z.strictObject({
  parts: some(z.strictObject({ uuid, name: token, ns: z.url(), title: words, prose: words })),
});
const risk = z.strictObject({
  uuid,
  title: words,
  description: words,
  statement: words,
  props: some(prop),
  status: token,
  deadline: time.optional(),
  "risk-log": z.strictObject({ entries: some(logEntry) }).optional(),
});
const results = z.strictObject({
  "assessment-results": z.strictObject({
    uuid,
    metadata: z.strictObject({
      title: words,
      "last-modified": time,
      version: line,
      "oscal-version": line,
      parties: some(z.strictObject({ uuid, type: z.enum(["organization", "person"]), name: line.optional() })),
    }),
    "import-ap": z.strictObject({ href: reference }),
    results: some(
      z.strictObject({
        uuid,
        title: words,
        description: words,
        start: time,
        end: time,
        props: some(prop),
        attestations: some(attestation),
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
              href: reference,
              hashes: some(z.strictObject({ algorithm: line, value: z.string().regex(/^[0-9a-fA-F]+$/) })),
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
  findings: findingsOf(workedExample, [], { asOf: "2026-11-24", flags: [] }),
  decision: null,
  evidence: [{ id: "e1", name: "risk register.pdf", sha256: "ab".repeat(32) }],
} satisfies OscalSource;

const problems = (of: OscalSource) => results.safeParse(oscalResults(of, uuidOf)).error?.issues ?? [];
const found = (id: string, body: object): StoredFinding => ({
  id,
  revision: 1,
  body: {
    ...blankFinding,
    title: "No limits for releases",
    severity: "high",
    ...body,
  },
  changedBy: "Ines Keller",
  changedAt: 0,
});

describe("the OSCAL export", () => {
  it("has every member that the published schema requires and none that it does not know", () => {
    expect(problems(source)).toEqual([]);
  });

  it("fits the schema with nothing assessed", () => {
    const dossier = { ...workedExample, questionnaire: { ...workedExample.questionnaire, sections: [] } };
    const empty = { ...source, dossier, summary: score(dossier), findings: [], evidence: [] };
    expect(problems(empty)).toEqual([]);
    expect(JSON.stringify(oscalResults(empty, uuidOf))).toContain("No control was assessed.");
  });

  it("holds a risk for every finding, whatever became of it: carried, asked for, planned, settled; with its day where OSCAL has it", () => {
    const accepted = { by: "Priya", until: "2027-01-01", personId: "psn_priya", askedBy: "psn_ines" };
    const agreed = { ...accepted, answer: { agrees: true, word: "For the pilot", at: 0 } };
    const stored = [
      found("fnd_far", { dueOn: "3000-01-01" }),
      found("fnd_asked", { state: "accepted", reason: "A pilot", accepted: { ...accepted, answer: null } }),
      found("fnd_planned", { state: "planned", dueOn: "2028-02-29" }),
      found("fnd_accepted", { state: "accepted", reason: "A pilot", accepted: agreed }),
      found("fnd_resolved", { state: "resolved", reason: "Done" }),
      found("rule.gone", { reason: "Was so" }),
    ];
    const of = { ...source, findings: findingsOf(workedExample, stored, { asOf: "2026-11-24", flags: [] }) };
    expect(problems(of)).toEqual([]);
    const [result] = oscalResults(of, uuidOf)["assessment-results"].results as unknown as [
      { risks: { uuid: string; status: string; deadline?: string }[] },
    ];
    const byId = (id: string) => result.risks.find(({ uuid: one }) => one === uuidOf(`asm_1/risk/${id}`));
    expect(result.risks).toHaveLength(of.findings.length);
    expect(byId("fnd_far")).toMatchObject({ status: "open" });
    expect(byId("fnd_far")).not.toHaveProperty("deadline");
    expect(byId("fnd_asked")).toMatchObject({ status: "deviation-requested" });
    expect(byId("fnd_planned")).toMatchObject({ status: "remediating", deadline: "2028-02-29T00:00:00Z" });
    expect(byId("fnd_resolved")).toMatchObject({ status: "closed" });
    expect(byId("rule.gone")).toMatchObject({ status: "closed" });
    expect(byId("fnd_accepted")).toMatchObject({ status: "deviation-approved", deadline: "2027-01-01T00:00:00Z" });
    expect(JSON.stringify(byId("fnd_accepted"))).toContain(
      "Priya carries the risk until 1 January 2027, and agreed on",
    );
    expect(JSON.stringify(byId("fnd_accepted"))).toContain("For the pilot");
  });

  it("tells what was looked at and what was not, and calls examined only what somebody examined", () => {
    const unseen = { ...source, dossier: { ...workedExample, reviews: {} } };
    expect(problems(unseen)).toEqual([]);
    const text = JSON.stringify(oscalResults(unseen, uuidOf));
    expect(text).toMatch(/Answers: Nobody looked at any of the \d+/);
    expect(text).not.toContain("EXAMINE");
    const [question] = workedExample.questionnaire.sections.flatMap(({ questions }) => questions);
    const seen = { ...workedExample, reviews: { [question?.id ?? ""]: { confirmed: true } } };
    const some = JSON.stringify(oscalResults({ ...source, dossier: seen }, uuidOf));
    expect(some).toMatch(/Answers: 1 of \d+ looked at/);
    expect(some).toContain("EXAMINE");
  });

  it("tells who proposed and who confirmed the decision, with both their words", () => {
    const decision = {
      outcome: "approve-with-conditions" as const,
      reason: "Small gaps",
      conditions: [{ text: "Hand in the test report", dueOn: "2027-03-31" }],
      decidedBy: "Ines",
      confirmedBy: "Priya",
      proposedAt: Date.UTC(2026, 10, 23, 9),
      decidedAt: Date.UTC(2026, 10, 24, 9),
      confirmedWords: "Read it all",
    };
    expect(problems({ ...source, decision })).toEqual([]);
    const text = JSON.stringify(oscalResults({ ...source, decision }, uuidOf));
    for (const part of [
      "Proposed by Ines on 23 November 2026",
      "Small gaps",
      "“Read it all”",
      "Hand in the test report",
    ])
      expect(text).toContain(part.replaceAll('"', '\\"'));
  });

  it("points at evidence whose name has every sign a name can have", () => {
    const [answered] = Object.values(workedExample.answers).filter(({ evidence }) => (evidence ?? []).length > 0);
    const id = answered?.evidence?.[0] ?? "none";
    const evidence = [{ id, name: "C# and F#, Größe 100% [v2] 日本語.pdf", sha256: "ab".repeat(32) }];
    expect(problems({ ...source, evidence })).toEqual([]);
    expect(JSON.stringify(oscalResults({ ...source, evidence }, uuidOf))).toContain("relevant-evidence");
  });

  it.each(["", " Harbour ", "Harbour\nTrust"])("fits the schema with the organisation name %j", (buyerName) => {
    expect(problems({ ...source, buyerName, vendorName: buyerName })).toEqual([]);
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
