import { proofParts, type ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { namedCertificate } from "./named-certificate.ts";
import type { ScoreReason } from "./score-reason.ts";

/** What reviewers concluded, as reasons: what is of one kind is told as one. */
export function judgementReasons(records: readonly ReviewRecord[], dossier: Dossier): ScoreReason[] {
  const said = records.map((record) => ofRecord(record, dossier));
  return said.reduce<ScoreReason[]>((reasons, reason) => added(reasons, reason), []);
}

function ofRecord(record: ReviewRecord, dossier: Dossier): ScoreReason {
  if (record.body === null) return { kind: "judgements-taken-back", count: 1 };
  switch (record.kind) {
    case "answer":
      return { kind: "answers-judged", questions: [record.subject] };
    case "evidence":
      return { kind: record.body.accepted ? "evidence-accepted" : "evidence-rejected", items: [record.subject] };
    case "proof": {
      const { evidenceId } = proofParts(record.subject);
      return { kind: record.body.accepted ? "evidence-accepted" : "evidence-rejected", items: [evidenceId] };
    }
    case "certificate":
      return {
        kind: "certificate-checked",
        ...namedCertificate(dossier, record.subject),
        found: record.body.verification ?? "none",
      };
    case "scope": {
      const [certificateId = ""] = record.subject.split(":");
      return { kind: "scope-read", ...namedCertificate(dossier, certificateId) };
    }
    case "system":
      return { kind: "systems-confirmed", systems: [record.subject] };
  }
}

/** Of one kind and about one certificate, several are told together. */
function added(reasons: readonly ScoreReason[], reason: ScoreReason): ScoreReason[] {
  const at = reasons.findIndex((one) => keyOf(one) === keyOf(reason));
  const there = reasons[at];
  return there === undefined ? [...reasons, reason] : reasons.with(at, together(there, reason));
}

const keyOf = (reason: ScoreReason): string =>
  "certificate" in reason ? `${reason.kind} ${reason.certificate}` : reason.kind;

const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

function together(one: ScoreReason, other: ScoreReason): ScoreReason {
  if ("questions" in one && "questions" in other) return { ...one, questions: both(one.questions, other.questions) };
  if ("items" in one && "items" in other) return { ...one, items: both(one.items, other.items) };
  if ("systems" in one && "systems" in other) return { ...one, systems: both(one.systems, other.systems) };
  if ("count" in one && "count" in other) return { ...one, count: one.count + other.count };
  // Of a certificate that was looked at twice, what was found last.
  return other;
}
