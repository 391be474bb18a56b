import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { anyDossierSchema } from "#domain/dossier/read-dossier.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { differences } from "#test/support/dossiers/differences.ts";

const home = new URL("../../../web/features/open/try-to-cheat/games/", import.meta.url);
const printed = new URL("../../support/dossiers/games.expected.json", import.meta.url);
const readAt = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
const read = (file: string): unknown => readAt(new URL(`${file}.json`, home));

const result = z.looseObject({ refused: z.literal(true).optional() });
const games = z
  .array(
    z.object({
      game: z.string(),
      what: z.string(),
      expected: result,
      honest: z.object({ file: z.string(), expected: result }).optional(),
      mustNotBeat: z.string().optional(),
    }),
  )
  .parse(readAt(printed));

/** The summary of a file, as far as it is printed. */
function scored(file: string, expected: object) {
  const summary: object = score(anyDossierSchema.parse(read(file)));
  return Object.fromEntries(Object.entries(summary).filter(([key]) => key in expected));
}

const played = games.filter(({ expected }) => expected.refused !== true);

describe("a game that was played against the score", () => {
  it.each(played.map((game) => [game.game, game.what, game] as const))("comes to what is printed: %s: %s", (...of) => {
    const [file, , { expected, honest }] = of;
    expect(differences(scored(file, expected), expected)).toEqual([]);
    if (honest) expect(differences(scored(honest.file, honest.expected), honest.expected)).toEqual([]);
  });

  it.each(games.filter(({ expected }) => expected.refused === true).map(({ game, what }) => [game, what]))(
    "is refused as bad input: %s: %s",
    (file) => {
      expect(anyDossierSchema.safeParse(read(file)).success).toBe(false);
    },
  );

  it.each(
    played.flatMap(({ game, honest, mustNotBeat }) =>
      honest && mustNotBeat ? [[game, honest.file, mustNotBeat]] : [],
    ),
  )("does not pay: %s is no better than its honest twin %s in %s", (game, honest, measure) => {
    const worth = (file: string): number => {
      const { overall, residual } = score(anyDossierSchema.parse(read(file)));
      const measures: Readonly<Record<string, number | undefined>> = { ...overall, residual: -(residual ?? 0) };
      return measures[measure] ?? Number.NaN;
    };
    expect(worth(game)).toBeLessThanOrEqual(worth(honest) + 1e-9);
  });
});
