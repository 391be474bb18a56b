// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lookFirst } from "#domain/scoring/look-first.ts";
import { flagWords, groupFlags, inDossier } from "#domain/words/flags.ts";
import { refused, serverGiving } from "#test/support/web/server-giving.ts";
import { ReviewModel } from "#web/features/buyer/review/ReviewModel.ts";
import { SummaryView } from "#web/features/buyer/review/SummaryView.tsx";
import { isRefused } from "#web/features/open/try-to-cheat/game.ts";
import { games } from "#web/features/open/try-to-cheat/games.ts";
import { loadDossier } from "#web/features/open/try-to-cheat/load-dossier.ts";
import { reviewView } from "./sample-view.ts";

// Nothing was handed in before.
beforeEach(() => void serverGiving(() => refused(404, "Not found")));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What a reviewer reads on the summary of a game that was handed in. */
async function summaryOf(file: string) {
  const dossier = await loadDossier(file);
  const model = new ReviewModel(reviewView([], dossier));
  const { container } = render(
    <LocationProvider>
      <SummaryView model={model} mayConclude onChange={async () => {}} />
    </LocationProvider>,
  );
  const badges = [...container.querySelectorAll("figure .badge, .figure .badge")];
  return { dossier, model, summary: model.view.value.summary, words: container.textContent ?? "", badges };
}

const words = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("a cheat that was handed in, on the reviewer's summary", () => {
  it.each(games.filter((game) => !isRefused(game)).map(({ id }) => [id]))(
    "is told by every flag, and never looks green while it is not conclusive: %s",
    async (file) => {
      const seen = await summaryOf(file);
      for (const { first, flags } of groupFlags(seen.summary.flags)) {
        const context = inDossier(seen.dossier);
        const several = { ...context, nameOf: () => `${flags.length} places` };
        const { title } = flagWords(first, flags.length === 1 ? context : several);
        expect(words(seen.words)).toContain(words(title));
      }
      const isGreen = seen.badges.some((badge) => badge.className.includes("success"));
      if (!seen.summary.conclusive)
        expect([isGreen, seen.words]).toEqual([false, expect.stringMatching(/Not conclusive/)]);
      const looks = lookFirst(seen.model.run.value);
      expect(seen.words.includes("What to look at first")).toBe(looks.length > 0);
    },
  );

  it("says what to look at first where the rating rests on what nobody has looked at", async () => {
    const { words: read } = await summaryOf("invented-certificate");
    expect(read).toMatch(/What to look at first.*Certificate AIMS-1, with its scope and systems/);
  });
});
