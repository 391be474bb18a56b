import { describe, expect, it } from "vitest";
import { CheatModel } from "#web/features/open/try-to-cheat/CheatModel.ts";
import { claimTheBest, hangOneReport } from "#web/features/open/try-to-cheat/changes/moves.ts";
import { games, sampleFile } from "#web/features/open/try-to-cheat/games.ts";
import { loadDossier } from "#web/features/open/try-to-cheat/load-dossier.ts";
import { moved, onlyIn } from "#web/features/open/try-to-cheat/moved.ts";
import { inOneBreath } from "#web/features/open/try-to-cheat/scored.ts";

const sample = await loadDossier(sampleFile);
const gameOf = (id: string) => {
  const game = games.find((one) => one.id === id);
  if (game === undefined) throw new Error(`no game ${id}`);
  return game;
};

describe("the bench", () => {
  it("tells what moved since the start and what stayed, and puts it back", () => {
    const model = new CheatModel(sample);
    expect(moved(model.start.value, model.now.value)).toBeUndefined();
    model.change(claimTheBest);
    model.change(hangOneReport);
    expect(moved(model.start.value, model.now.value)?.map(({ word, before, after }) => [word, before, after])).toEqual([
      ["Claimed", "56%", "100%"],
      ["Assured", "23%", "65%"],
      ["Checked", "23%", "40%"],
      ["Rating", "Critical risk, conclusive", "Moderate risk, not conclusive"],
    ]);
    expect(onlyIn(model.now.value, model.start.value).map(({ first }) => first.code)).toContain("trust_unreviewed");
    model.startAgain();
    expect(moved(model.start.value, model.now.value)).toBeUndefined();
  });

  it("says the figures in one breath", () => {
    expect(inOneBreath(new CheatModel(sample).now.value)).toBe(
      "Claimed 56%, Assured 23%, Checked 23%. Critical risk, conclusive.",
    );
  });

  it("takes a game or its honest twin, and begins anew with it", async () => {
    const model = new CheatModel(sample);
    await model.press(gameOf("invented-certificate"), "honest");
    expect(model.onBench.value).toBe("A certificate that does not exist: the honest vendor");
    const pressed = model.pressed.value;
    if (pressed === undefined || !("cheat" in pressed)) throw new Error("the game was not played");
    expect(model.now.value).toBe(pressed.honest);
    model.take(pressed, "cheat");
    expect(model.now.value).toBe(pressed.cheat);
    expect(moved(model.start.value, model.now.value)).toBeUndefined();
  });

  it("is left alone by a game that is refused", async () => {
    const model = new CheatModel(sample);
    const before = model.now.value;
    await model.press(gameOf("threshold-zero"), "cheat");
    expect(model.pressed.value).toEqual({ game: gameOf("threshold-zero") });
    expect(model.now.value).toBe(before);
  });
});
