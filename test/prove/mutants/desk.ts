import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Asked, Said } from "./desk-words.ts";
import type { Mutant } from "./mutant.ts";

/** What became of a lock that was taken away. */
export interface Fate {
  readonly mutant: Mutant;
  /** The tests that reached it, and what the first one said that noticed. */
  readonly tried: string[];
  killedBy: { readonly test: string; readonly why: string } | undefined;
  /** Tests that reach it and cannot be run again. */
  readonly once: Set<string>;
}

/** Who is asked: the tests of a lock's own feature, and then, for what these missed, all of them. */
type Round = "own" | "all";

export interface Desk {
  readonly url: string;
  readonly begin: (round: Round) => void;
  readonly fates: ReadonlyMap<string, Fate>;
  close(): Promise<void>;
}

/** How many tests of other features may miss a lock before no more of them are asked. */
const mostStrangers = 12;
/** So many more of its own, of races and of access may. */
const mostOwn = 60;

/** Where the tests of a feature lie, when not in the folder of its name. */
const folders: Readonly<Record<string, readonly string[]>> = {
  reviewing: ["reviews", "rounds", "decisions"],
  drafts: ["questionnaires"],
  conversation: ["delegations", "requests", "reviews"],
  findings: ["decisions"],
  settings: ["decisions", "policies"],
  members: ["identity"],
  "evidence-readers": ["evidence"],
  storage: ["http"],
  sealed: ["assignments"],
  "two-reviewers": ["assignments"],
  assessments: ["requests", "exits"],
  sending: ["campaigns", "assessments"],
  tiers: ["register"],
  "score-history": ["reviews"],
  "decided-on": ["ask-again", "decisions"],
  requests: ["delegations"],
  profile: ["requests"],
  portal: ["http"],
  demo: ["http"],
};

const isIn = (file: string, those: readonly string[]): boolean =>
  those.some((folder) => file.includes(`test/worker/${folder}/`));

function isOfFeature(file: string, lockedFile: string): boolean {
  const [, feature = ""] = /^worker\/(?:features\/)?([\w-]+)/.exec(lockedFile) ?? [];
  return isIn(file, [feature, ...(folders[feature] ?? [])]);
}

/** Whether a test file is one of those that should miss a lock of this file. */
export const isOwn = (file: string, lockedFile: string): boolean =>
  isIn(file, ["access", "races"]) || isOfFeature(file, lockedFile);

/** Where the tests of several processes ask what is left to try, and say what they saw. */
export async function openDesk(mutants: readonly Mutant[]): Promise<Desk> {
  const fates = new Map<string, Fate>(
    mutants.map((mutant) => [mutant.id, { mutant, tried: [], killedBy: undefined, once: new Set<string>() }]),
  );
  let round: Round = "own";
  const isLeft = (id: string, file: string): boolean => {
    const fate = fates.get(id);
    if (fate === undefined || fate.killedBy !== undefined) return false;
    if (round === "own") return isOfFeature(file, fate.mutant.file);
    return fate.tried.length < (isOwn(file, fate.mutant.file) ? mostStrangers + mostOwn : mostStrangers);
  };
  const next = ({ file, reached }: Asked): string[] => reached.filter((id) => isLeft(id, file));
  const hear = (said: Said): void => {
    if (said.about === "test") {
      for (const id of said.reached) fates.get(id)?.once.add(said.test);
      return;
    }
    const fate = fates.get(said.id);
    fate?.tried.push(said.test);
    if (fate && said.why !== null) fate.killedBy ??= { test: said.test, why: said.why };
  };
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    request.on("end", () => {
      const isNext = request.url === "/next";
      const answer = isNext ? next(JSON.parse(text) as Asked) : hear(JSON.parse(text) as Said);
      response.end(JSON.stringify(answer ?? null));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fates,
    begin: (which) => (round = which),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
