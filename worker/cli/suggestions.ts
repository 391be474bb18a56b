import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { measureSuggestions } from "#domain/questionnaire/suggest/measure.ts";

/** How often the right control is among the first three proposed, on every questionnaire of the shelf. */
const folder = join(import.meta.dirname, "../../questionnaires");
const showsMissed = process.argv.includes("--missed");
const sum = { questions: 0, first: 0, amongThree: 0 };

for (const file of readdirSync(folder).filter((name) => /^[^.]+\.yaml$/.test(name))) {
  const loaded = loadQuestionnaire(readFileSync(join(folder, file), "utf8"));
  if (!loaded.ok) throw new Error(`${file} cannot be read`);
  const measure = measureSuggestions(loaded.questionnaire);
  for (const key of ["questions", "first", "amongThree"] as const) sum[key] += measure[key];
  console.log(lineOf(file, measure));
  for (const { question, named, proposed } of showsMissed ? measure.missed : [])
    console.log(`  ${question}: ${named.join(", ")}, proposed ${proposed.join(", ") || "nothing"}`);
}
console.log(lineOf("all", sum));

function lineOf(name: string, { questions, first, amongThree }: typeof sum): string {
  const share = (count: number): string => `${Math.round((100 * count) / Math.max(1, questions))} %`;
  return `${name}: ${questions} questions; right control first ${share(first)}, among the first three ${share(amongThree)}`;
}
