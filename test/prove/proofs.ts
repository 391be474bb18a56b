import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../worker/cli/tools.ts";
import { measures } from "./figures/all.ts";
import { notYet } from "./figures/not-yet.ts";
import { type Proofs, type Proven, pageOf } from "./proof-page.ts";

const kept = join(repository, "test/prove/proofs.json");
const page = join(repository, "test/proof.md");

/** The last run of every figure. */
const readProofs = (): Proofs => (existsSync(kept) ? (JSON.parse(readFileSync(kept, "utf8")) as Proofs) : {});

/** Keeps what was measured just now, and writes the page anew: each line says from which run it is. */
export function keepProof(word: string, proven: Proven): void {
  const proofs = { ...readProofs(), [word]: proven };
  const inOrder = measures.flatMap((one) => {
    const found = proofs[one.word];
    return found ? [[one.word, found] as const] : [];
  });
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
  writeFileSync(
    page,
    pageOf(
      inOrder.map(([, one]) => one),
      notYet,
    ),
  );
}

/** The commit that a figure was last measured at. */
export function lastCommitOf(word: string): string | undefined {
  return readProofs()[word]?.commit;
}
