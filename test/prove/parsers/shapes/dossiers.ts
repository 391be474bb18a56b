import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "../../../support/dossiers/small.ts";
import { listOf, type Shapes } from "../text.ts";

const ids = ["A.2.2", "A.5.3", "A.7.4"] as const;
const question = (n: number) => yesNo(`q${n}`, ids[n % ids.length] ?? "A.2.2");
const item = (n: number) => ({ id: `e${n}`, kind: "document" as const, dated: "2026-01-01" });
const use = (n: number) => ({ ...smallDossier().uses[0], id: `u${n}`, name: `Use ${n}` });
const system = (n: number) => ({
  id: `s${n}`,
  name: `System ${n}`,
  origin: "built" as const,
  use: `u${n}`,
  confirmed: true,
});
const fromList = <T extends { readonly id: string }, V>(list: readonly T[], value: (one: T) => V) =>
  Object.fromEntries(list.map((one) => [one.id, value(one)]));

const dossiers: Readonly<Record<string, (bytes: number) => unknown>> = {
  "questions and answers": (bytes) => {
    const questions = listOf(question, (bytes * 4) / 5);
    return smallDossier({
      questionnaire: questionnaireOf(...questions),
      answers: fromList(questions, () => ({ value: "yes" })),
    });
  },
  "answers with evidence": (bytes) => {
    const evidence = listOf(item, bytes / 2);
    return smallDossier({ evidence, answers: { policy: { value: "yes", evidence: evidence.map(({ id }) => id) } } });
  },
  "evidence that nobody names": (bytes) => smallDossier({ evidence: listOf(item, bytes) }),
  "questions with the same evidence": (bytes) => {
    const [questions, evidence] = [listOf(question, bytes / 3), listOf(item, bytes / 3)];
    const named = evidence.slice(0, 1).map(({ id }) => id);
    return smallDossier({
      questionnaire: questionnaireOf(...questions),
      evidence,
      answers: fromList(questions, () => ({ value: "yes", evidence: named })),
    });
  },
  "uses and systems": (bytes) => {
    const count = listOf((n) => [use(n), system(n)], bytes).length;
    const range = Array.from({ length: count }, (_, n) => n);
    return { ...smallDossier(), uses: range.map(use), systems: range.map(system) };
  },
  "uses, systems and a certificate for all": (bytes) => {
    const count = listOf((n) => [use(n), system(n), { system: `s${n}`, claimed: "in", reviewed: "in" }], bytes).length;
    const range = Array.from({ length: count }, (_, n) => n);
    const scope = range.map((n) => ({ system: `s${n}`, claimed: "in" as const, reviewed: "in" as const }));
    return {
      ...smallDossier(),
      uses: range.map(use),
      systems: range.map(system),
      certificates: [soundCertificate({ scope })],
    };
  },
  certificates: (bytes) => smallDossier({ certificates: listOf((n) => soundCertificate({ id: `c${n}` }), bytes) }),
  "certificates that say little": (bytes) =>
    smallDossier({
      certificates: listOf((n) => ({ id: `c${n}`, standard: "ISO/IEC 42001:2023", status: "active" as const }), bytes),
    }),
  "a name without end": (bytes) =>
    smallDossier({ certificates: [soundCertificate({ holder: "Lumen ".repeat(bytes / 6) })] }),
  "a control of blanks": (bytes) =>
    smallDossier({ certificates: [soundCertificate({ scopeStatement: " ".repeat(bytes) })] }),
  reviews: (bytes) => {
    const questions = listOf(question, bytes / 2);
    return smallDossier({
      questionnaire: questionnaireOf(...questions),
      answers: fromList(questions, () => ({ value: "partial" })),
      reviews: fromList(questions, () => ({ level: 0.5 })),
    });
  },
  "answers to questions that are not there": (bytes) =>
    smallDossier({ answers: Object.fromEntries(listOf((n) => [`x${n}`, { value: "yes" }], bytes)) }),
  "the same id again and again": (bytes) => smallDossier({ evidence: listOf(() => item(1), bytes) }),
  "questions shown for the one before": (bytes) => {
    const questions = listOf(
      (n) => ({ ...question(n), ...(n > 0 && { showIf: { question: `q${n - 1}`, is: "yes" } }) }),
      (bytes * 4) / 5,
    );
    return smallDossier({
      questionnaire: questionnaireOf(...questions),
      answers: fromList(questions, () => ({ value: "yes" })),
    });
  },
};

/** Dossiers as their files. */
export const dossierFiles: Shapes = {
  ...Object.fromEntries(
    Object.entries(dossiers).map(([name, make]) => [name, (bytes: number) => JSON.stringify(make(bytes))]),
  ),
  "lists in lists": (bytes) => "[".repeat(bytes / 2) + "]".repeat(bytes / 2),
  "maps in maps": (bytes) => `${'{"a":'.repeat(bytes / 6)}1${"}".repeat(bytes / 6)}`,
};

const record = { summary: { model: "1" }, dossierSha256: "x" };
const signature = {
  kid: "k",
  publicKey: { kty: "OKP", crv: "Ed25519", x: "x" },
  value: "x",
  issuer: "https://x.example",
};
const statement = (dossier: unknown, more: object = {}): string =>
  JSON.stringify({ format: "annexa-decision", version: 1, record: { ...record, ...more }, signature, dossier });

/** Signed decisions, whatever their signatures are worth. */
export const statements: Shapes = {
  "questions and answers": (bytes) => statement(dossiers["questions and answers"]?.(bytes)),
  "uses and systems": (bytes) => statement(dossiers["uses and systems"]?.(bytes)),
  "findings without end": (bytes) =>
    statement(smallDossier(), { openFindings: listOf((n) => ({ title: `F${n}`, severity: "low" }), bytes) }),
  "fields in any order": (bytes) =>
    statement(smallDossier(), Object.fromEntries(listOf((n) => [`z${1e6 - n}`, n], bytes))),
  "lists in lists": (bytes) =>
    statement("HERE").replace('"HERE"', `{"a":${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}}`),
};
