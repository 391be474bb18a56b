import { rmSync } from "node:fs";
import { basename } from "node:path";
import { type OwnAnswer, ownAnswers } from "./own-answers.ts";
import type { Person } from "./person.ts";
import { type Errand, startAnswering } from "./start-answering.ts";
import { vendorFiles } from "./vendor-files.ts";

/** What a certified vendor may need for ai-vendor-core, beside one interaction per file. */
export const interactionsAllowed = 40;

interface Journey extends Errand {
  /** Called on each new page, to judge it. */
  readonly judge?: () => Promise<void>;
}

/**
 * From the invitation to the receipt with ai-vendor-core and a certificate: AI system, certificate read from its PDF
 * with a Statement of Applicability, the answers it leaves open, a file for each that calls for one, check, sign, submit.
 */
export async function finishCertified(person: Person, { judge = async () => undefined, ...errand }: Journey) {
  const answers = ownAnswers().filter(({ byCertificate }) => !byCertificate);
  const wanting = answers.filter(({ needsFile }) => needsFile);
  const files = await vendorFiles(wanting.map(({ id }) => id));
  try {
    const product = await startAnswering(person, errand);
    await judge();
    await nameSystem(person, product);
    await judge();
    await enterCertificate(person, { file: files.certificate, judge });
    await person.follow(`Answer what is left on one page: ${answers.length} questions`);
    await person.sees("What is left to answer");
    await judge();
    for (const answer of answers) await say(person, answer);
    await handIn(person, { wanting, records: files.records, judge });
    for (const { card } of answers) await person.sees("Saved", { role: "region", name: card });
    await submit(person, judge);
  } finally {
    rmSync(files.folder, { recursive: true, force: true });
  }
}

async function nameSystem(person: Person, product: string): Promise<void> {
  await person.follow("AI systems in the product");
  await person.type("Name of the AI system", "Fennel Notes");
  await person.type("What it is meant for", "Notes of consultations, which a doctor checks.");
  await person.pick("We fine-tuned another company's model");
  await person.press("Save the AI system");
  await person.sees(`Fennel Notes is in ${product}`);
  await person.sees("What the buyer wants it for");
}

async function enterCertificate(person: Person, of: { file: string; judge: () => Promise<void> }): Promise<void> {
  await person.follow("Next: your certificate");
  await person.pick("Yes");
  await person.attach("The certificate as a PDF", [of.file]);
  await person.sees("Page 1: “Certificate number: AIMS-FEN-01”");
  await of.judge();
  await person.press("Use all that need no second look, and attach the PDF");
  await person.sees("“certificate.pdf” is attached.");
  await person.pick("Covered", { role: "group", name: "Does the scope cover Fennel Notes?" });
  await person.press("Include all 38");
  await of.judge();
  await person.press("Save the certificate");
  await person.press("Let the certificate answer 13 questions");
  await person.sees("13 answers saved");
  await of.judge();
}

/** Answers one question on its card. */
async function say(person: Person, { card, question, ticks, isOneOf }: OwnAnswer): Promise<void> {
  if (ticks.length === 0) return person.type(question, "None in the past 24 months.");
  const choose = isOneOf ? person.pick : person.tick;
  for (const tick of ticks) await choose(tick, { role: "group", name: question });
  await person.sees("Saved", { role: "region", name: card });
}

interface Handing {
  readonly wanting: readonly OwnAnswer[];
  readonly records: readonly string[];
  readonly judge: () => Promise<void>;
}

async function handIn(person: Person, { wanting, records, judge }: Handing): Promise<void> {
  const place = { role: "region", name: "Files for these answers" } as const;
  await person.sees(`${wanting.length} answers wait for a file.`, place);
  await person.attach("New files", records, place);
  await person.pick("Record: logs, test results, minutes", {
    role: "group",
    name: "What kind of evidence are they all?",
  });
  await person.type("Date on all of them", "2026-05-04");
  for (const [at, { card }] of wanting.entries())
    await person.choose(`Which answer does ${basename(records[at] ?? "")} prove?`, card);
  await judge();
  await person.press(`Upload ${records.length} files`);
  await person.sees(`${records.length} files are attached.`, place);
}

async function submit(person: Person, judge: () => Promise<void>): Promise<void> {
  await person.follow("Check your answers");
  await person.sees("Sign and submit");
  await judge();
  await person.type("Your role", "Founder");
  await person.tick(declaration);
  await person.press("Submit to Harbour Vale Hospitals");
  await person.sees("Your answers are submitted");
  await person.sees("SHA-256");
  await judge();
}

const declaration =
  "I may speak for my organisation, and to my knowledge these answers are complete and correct today.";
