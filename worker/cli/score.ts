import { score } from "#domain/scoring/score.ts";
import { onDossiers } from "./on-dossiers.ts";

onDossiers(process.argv.slice(2), {
  usage: "npm run --silent score -- DOSSIER.json…",
  atLeast: 1,
  run: (dossiers) => dossiers.map((dossier) => JSON.stringify(score(dossier))),
});
