import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { anyDossierSchema } from "#domain/dossier/read-dossier.schema.ts";
import { score } from "#domain/scoring/score.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { isRefused, type PlayedGame } from "#web/features/open/try-to-cheat/game.ts";
import { games, sampleFile } from "#web/features/open/try-to-cheat/games.ts";
import { loadDossier } from "#web/features/open/try-to-cheat/load-dossier.ts";
import { pays, verdictWords, worth } from "#web/features/open/try-to-cheat/verdict.ts";

const home = new URL("../../../../web/features/open/try-to-cheat/games/", import.meta.url);
const readAt = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
const read = (file: string): unknown => readAt(new URL(`${file}.json`, home));
const summaryOf = (file: string): Summary => score(anyDossierSchema.parse(read(file)));

const result = z.looseObject({ refused: z.literal(true).optional() });
const printed = z
  .array(
    z.object({
      game: z.string(),
      what: z.string(),
      expected: result,
      honest: z.object({ file: z.string(), expected: result }).optional(),
      mustNotBeat: z.string().optional(),
    }),
  )
  .parse(readAt(new URL("../../../support/dossiers/games.expected.json", import.meta.url)));

/** The summary of a file, as far as it is printed. */
function scored(file: string, expected: object) {
  return Object.fromEntries(Object.entries(summaryOf(file)).filter(([key]) => key in expected));
}

const refused = printed.filter(({ expected }) => expected.refused === true);
const scoredGames = printed.filter(({ expected }) => expected.refused !== true);
const played = games.filter((game): game is PlayedGame => !isRefused(game));

describe("a game that was played against the score", () => {
  it.each(scoredGames.map((game) => [game.game, game.what, game] as const))(
    "comes to what is printed: %s: %s",
    (...of) => {
      const [file, , { expected, honest }] = of;
      expect(differences(scored(file, expected), expected)).toEqual([]);
      if (honest) expect(differences(scored(honest.file, honest.expected), honest.expected)).toEqual([]);
    },
  );

  it.each(refused.map(({ game, what }) => [game, what]))("is refused as bad input: %s: %s", (file) => {
    expect(anyDossierSchema.safeParse(read(file)).success).toBe(false);
  });

  it.each(played.map((game) => [game.id, game.honest, game.mustNotBeat, game] as const))(
    "does not pay: %s is no better than its honest twin %s in %s, and not better rated for good",
    (...of) => {
      const [cheat, honest, measure, game] = of;
      const pair = { cheat: summaryOf(cheat), honest: summaryOf(honest) };
      expect(worth(pair.cheat, measure)).toBeLessThanOrEqual(worth(pair.honest, measure) + 1e-9);
      expect(pays(game, pair)).toBe(false);
    },
  );
});

describe("the games on the page", () => {
  it("are those that were played, each beside its own twin and in its own measure", () => {
    const onPage = games.map((game) =>
      isRefused(game) ? [game.id, undefined, undefined] : [game.id, game.honest, game.mustNotBeat],
    );
    const all = printed.map(({ game, honest, mustNotBeat }) => [game, honest?.file, mustNotBeat]);
    expect(onPage.toSorted()).toEqual(all.toSorted());
  });

  it("are refused where the input is", () => {
    expect(
      games
        .filter(isRefused)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(refused.map(({ game }) => game).toSorted());
  });

  it("load dossiers that the score is defined for, and nothing under another name", async () => {
    const files = [sampleFile, ...played.flatMap(({ id, honest }) => [id, honest])];
    for (const file of files) expect(anyDossierSchema.parse(await loadDossier(file))).toEqual(await loadDossier(file));
    await expect(loadDossier("no-such-game")).rejects.toThrow("no-such-game");
    const known = new Set([...files, ...refused.map(({ game }) => game)]);
    expect(readdirSync(home).filter((name) => !known.has(name.replace(/\.json$/, "")))).toEqual([]);
  });

  it("say a cheat that gains something", () => {
    const [game] = played;
    if (game === undefined) throw new Error("no game is played");
    const [bad, good] = [summaryOf("must-have-hidden.honest"), summaryOf("bare-word-certified.honest")];
    expect(pays(game, { cheat: good, honest: bad })).toBe(true);
    expect(pays({ ...game, mustNotBeat: "residual" }, { cheat: good, honest: bad })).toBe(true);
    expect(pays(game, { cheat: bad, honest: good })).toBe(false);
  });

  it("tell the measure that counts, and what only looks better", () => {
    const words = (id: string): readonly string[] => {
      const game = played.find((one) => one.id === id);
      return game === undefined ? [] : verdictWords(game, { cheat: summaryOf(id), honest: summaryOf(game.honest) });
    };
    expect(words("invented-certificate")).toEqual([
      "In what is checked, both come to 40%.",
      "Assured looks better, 71% instead of 40%, but the better rating is marked as not conclusive.",
    ]);
    expect(words("low-risk-use")).toEqual([
      "In the risk that is left, the cheat comes to 57% and the honest vendor to 43%.",
    ]);
    expect(words("record-per-domain")).toContain(
      "Assured looks better, 54% instead of 40%, but the rating stays the same.",
    );
  });
});
