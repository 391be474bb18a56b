// Measures every figure of trust, or those that are asked for by their words; prints them, writes them down, and ends with 1
// when one falls short.
import { execFileSync } from "node:child_process";
import { findChromium } from "../../worker/cli/chromium.ts";
import { repository } from "../../worker/cli/tools.ts";
import { finish } from "../setup/run/finish.ts";
import { onceBuilt } from "../setup/run/parts.ts";
import type { Totals } from "../setup/run/totals.ts";
import type { Figure } from "../support/figure.ts";
import { measures } from "./figures/all.ts";
import type { Proof } from "./measure.ts";
import { tableOf } from "./proof-page.ts";
import { keepProof, lastCommitOf } from "./proofs.ts";

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
