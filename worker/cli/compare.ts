import { compare } from "#domain/comparison/compare.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { score } from "#domain/scoring/score.ts";
import { onDossiers } from "./on-dossiers.ts";

onDossiers(process.argv.slice(2), {
  usage: "npm run --silent compare -- DOSSIER.json DOSSIER.json…",
  atLeast: 2,
  run: (dossiers) => [JSON.stringify(compare(dossiers.map(score), resolvePolicy(dossiers[0]?.policy)))],
});
