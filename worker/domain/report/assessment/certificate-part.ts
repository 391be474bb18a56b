import { type RatedCertificate, rateCertificates } from "#domain/certificate/credit.ts";
import { scopeMatch } from "#domain/certificate/scope.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { date, percent } from "#domain/format.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { type Block, facts, heading, quote, section, type TableBlock, text } from "#domain/report/blocks.ts";
import { matchWords } from "#domain/words/assurance.ts";
import { factorRows } from "#domain/words/certificate-facts.ts";
import { comparedList } from "#domain/words/compared.ts";
import type { ReportSource } from "./source.ts";

/** Each certificate with every factor of its credit, its scope statement, and what of the purchase it covers. */
export function certificatePart(source: ReportSource): Block[] {
  const rated = rateCertificates(source.dossier, resolvePolicy(source.dossier.policy));
  return section(
    heading("Certificate"),
    rated.flatMap((one) => oneCertificate(one, source)),
  );
}

function oneCertificate(rated: RatedCertificate, { dossier, reviews }: ReportSource): Block[] {
  const { certificate, assurance, scope } = rated;
  const factors: TableBlock = {
    kind: "table",
    caption: "The factors of its credit; they are multiplied",
    head: ["Test", "Factor", "What it rests on"],
    widths: [38, 12, 50],
    numbers: [1],
    rows: factorRows(rated, dossier).map(({ test, value, facts: words }) => [
      test,
      value === null ? "By control" : percent(value),
      words,
    ]),
  };
  return [
    text(
      `${certificate.standard}${certificate.number ? `, ${certificate.number}` : ""}: worth ${percent(assurance)} of full assurance, and covers ${percent(scope)} of what is bought, weighed by risk.`,
    ),
    factors,
    ...(certificate.scopeStatement ? [quote(certificate.scopeStatement)] : []),
    facts([
      ...dossier.systems.map(({ id, name }): [string, string] => [name, matchWords[scopeMatch(certificate, id)]]),
      ["Checked", checked(certificate, reviews)],
    ]),
  ];
}

function checked({ id }: Certificate, reviews: ReportSource["reviews"]): string {
  const latest = reviews.filter(({ kind, subject }) => kind === "certificate" && subject === id).at(-1);
  if (latest?.kind !== "certificate" || latest.body?.verification === undefined) return "Nobody has looked it up yet";
  const { checkedVia, checkedOn, compared } = latest.body;
  const via = checkedVia ? ` via ${checkedVia}` : "";
  const on = date(checkedOn ?? latest.reviewedAt, "UTC");
  const what = compared ? ` Compared: ${comparedList(compared)}.` : "";
  return `By ${latest.reviewedBy}${via} on ${on}: ${latest.reason}.${what}`;
}
