import type { ComponentChildren } from "preact";
import { percent } from "#domain/format.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { worded } from "#web/components/worded.tsx";
import { RatingBadges } from "#web/features/shared/score/RatingBadges.tsx";
import type { CheatModel, Played, Pressed } from "./CheatModel.ts";
import { titleOf } from "./flag-title.ts";
import { MeasureBar } from "./MeasureBar.tsx";
import { onlyIn } from "./moved.ts";
import { measureOf, type Scored, shownMeasures } from "./scored.ts";
import { pays, verdictWords } from "./verdict.ts";

interface ComparisonProps {
  readonly model: CheatModel;
  readonly pressed: Pressed;
}

/** What became of the game that was pressed. */
export const Comparison = ({ model, pressed }: ComparisonProps) =>
  "cheat" in pressed ? (
    <Compared model={model} played={pressed} />
  ) : (
    <>
      <p>
        <strong>The cheat.</strong> {pressed.game.cheat}
      </p>
      <Notice kind="info" title="It is refused">
        <p>
          {pressed.game.refused} A dossier like this is turned away before anything is worked out, so there is no score.
        </p>
      </Notice>
    </>
  );

function Compared({ model, played }: { readonly model: CheatModel; readonly played: Played }) {
  const { game, cheat, honest } = played;
  const pair = { cheat: cheat.summary, honest: honest.summary };
  const isPaying = pays(game, pair);
  return (
    <div class="stack">
      <div class="grid">
        <p>
          <strong>The cheat.</strong> {game.cheat}
        </p>
        <p>
          <strong>The honest vendor.</strong> {game.twin}
        </p>
      </div>
      <Notice
        kind={isPaying ? "warning" : "info"}
        title={isPaying ? "It pays: that is a fault of the score, please report it" : "It does not pay"}
      >
        <p>{verdictWords(game, pair).join(" ")}</p>
        <p>{game.why}</p>
      </Notice>
      <SideBySide played={played} />
      <div class="grid">
        <OnlyHere title="Only the cheat is flagged for" these={cheat} those={honest} />
        <OnlyHere title="Only the honest vendor is flagged for" these={honest} those={cheat} />
      </div>
      <div class="cluster">
        <Button variant="secondary" onClick={() => model.take(played, "cheat")}>
          Put the cheat on the bench
        </Button>
        <Button variant="secondary" onClick={() => model.take(played, "honest")}>
          Put the honest vendor on the bench
        </Button>
      </div>
    </div>
  );
}

interface Row {
  readonly id: string;
  readonly word: string;
  readonly cell: (of: Scored) => ComponentChildren;
}

const bar = (id: keyof Measures, word: string): Row => ({
  id,
  word,
  cell: (of) => (
    <span class={`measure--${id}`}>
      <MeasureBar share={measureOf(of, id)} />
    </span>
  ),
});

const rows: readonly Row[] = [
  ...shownMeasures.map(({ measure, word }) => bar(measure, word)),
  bar("coverage", "Known"),
  { id: "residual", word: "Risk that is left", cell: ({ summary }) => percent(summary.residual ?? undefined) },
  {
    id: "rating",
    word: "Rating",
    cell: ({ summary, isLookedAt }) => (
      <span class="cheat-rating">
        <RatingBadges summary={summary} isLookedAt={isLookedAt} />
      </span>
    ),
  },
];

const SideBySide = ({ played: { cheat, honest } }: { readonly played: Played }) => (
  <div class="cheat-sides">
    <DataTable
      caption="The cheat beside the honest vendor"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "word", header: "Measure", rowHeader: true, cell: ({ word }) => word },
        { id: "cheat", header: "The cheat", cell: ({ cell }) => cell(cheat) },
        { id: "honest", header: "The honest vendor", cell: ({ cell }) => cell(honest) },
      ]}
    />
  </div>
);

interface OnlyHereProps {
  readonly title: string;
  readonly these: Scored;
  readonly those: Scored;
}

function OnlyHere({ title, these, those }: OnlyHereProps) {
  const groups = onlyIn(these, those);
  return (
    <div>
      <h3 class="cheat-moved__title">{title}</h3>
      {groups.length === 0 ? <p class="soft">Nothing.</p> : null}
      <ul>
        {groups.map((group) => (
          <li key={group.first.code}>{worded(titleOf(group, these.dossier))}</li>
        ))}
      </ul>
    </div>
  );
}
