// npm run prove: every figure of trust, printed and written to test/proof.md; ends with 1 when one falls short. With --long
// all of it instead of a part that is drawn by the commit; with words, such as `npm run prove -- races cells`, these alone.
import { execFileSync } from "node:child_process";
import { findChromium } from "../../worker/cli/chromium.ts";
import { repository } from "../../worker/cli/tools.ts";
import type { Figure } from "../prove/figure.ts";
import { measures } from "../prove/figures/all.ts";
import type { Proof } from "../prove/measure.ts";
import { tableOf } from "../prove/proof-page.ts";
import { keepProof, lastCommitOf } from "../prove/proofs.ts";
import { finish } from "./run/finish.ts";
import { onceBuilt } from "./run/parts.ts";
import type { Totals } from "./run/totals.ts";

const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith("--"));
const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: repository, encoding: "utf8" }).trim();
const proof: Proof = { commit, isLong: args.includes("--long") };

async function prove(): Promise<Totals> {
  const chosen = measures.filter(({ word }) => words.length === 0 || words.includes(word));
  const figures: Figure[] = [];
  for (const { word, take } of chosen) {
    const day = new Date().toISOString().slice(0, 10);
    const figure = await take({ ...proof, before: lastCommitOf(word) });
    figures.push(figure);
    keepProof(word, { figure, commit, day, run: proof.isLong ? "long" : "short" });
  }
  console.log(`\n${tableOf(figures)}`);
  const short = figures.filter(({ holds }) => !holds);
  return {
    passed: figures.length - short.length,
    failed: short.map(
      ({ name, is, target, short: lines }) =>
        `${name}: ${is}; wanted: ${target}${lines.map((line) => `\n    ${line}`).join("")}`,
    ),
  };
}

const unknown = words.filter((word) => !measures.some((one) => one.word === word));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(", ")}. There are: ${measures.map(({ word }) => word).join(", ")}.`);
  process.exitCode = 2;
} else {
  process.env.CHROMIUM ??= await findChromium();
  await finish(() => onceBuilt(prove));
}
