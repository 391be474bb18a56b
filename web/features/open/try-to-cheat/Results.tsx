import { Button } from "#web/components/Button.tsx";
import { worded } from "#web/components/worded.tsx";
import { RatingBadges } from "#web/features/shared/score/RatingBadges.tsx";
import type { CheatModel } from "./CheatModel.ts";
import { titleOf } from "./flag-title.ts";
import { MeasureBar } from "./MeasureBar.tsx";
import { type Move, moved, onlyIn } from "./moved.ts";
import { measureOf, type Scored, shownMeasures } from "./scored.ts";

/** What the score says of the bench; it stays in sight while one changes things. */
export function Results({ model }: { readonly model: CheatModel }) {
  const now = model.now.value;
  return (
    <aside class="cheat-results" aria-labelledby="results">
      <div class="cheat-figures card">
        <h2 id="results">What the score says</h2>
        <p class="cheat-figures__of soft">{model.onBench.value}</p>
        <dl class="measures">
          {shownMeasures.map(({ measure, word, says }) => (
            <div key={measure} class={`measure measure--${measure}`}>
              <dt>
                {word} <span class="measure__says">{says}</span>
              </dt>
              <dd>
                <MeasureBar share={measureOf(now, measure)} from={measureOf(model.start.value, measure)} />
              </dd>
            </div>
          ))}
        </dl>
        <p class="cluster cheat-figures__rating">
          <RatingBadges summary={now.summary} isLookedAt={now.isLookedAt} />
        </p>
      </div>
      <SinceStart model={model} />
    </aside>
  );
}

function SinceStart({ model }: { readonly model: CheatModel }) {
  const [before, now] = [model.start.value, model.now.value];
  const moves = moved(before, now);
  return (
    <div class="cheat-moved card">
      <h3>Since you began</h3>
      {moves === undefined ? (
        <p class="soft">Nothing has changed yet.</p>
      ) : (
        <>
          <ul class="cheat-moves">
            {moves.map((move) => (
              <li key={move.id}>{moveWords(move)}</li>
            ))}
          </ul>
          <FlagTitles title="New to look at" these={now} those={before} />
          <FlagTitles title="No longer there" these={before} those={now} />
          <Button variant="secondary" size="small" onClick={model.startAgain}>
            Start again
          </Button>
        </>
      )}
      <p>
        <a href="#what-to-look-at">Everything to look at</a>
      </p>
    </div>
  );
}

const moveWords = ({ word, before, after }: Move) =>
  after === undefined ? (
    <span class="soft">
      {word} stays {before}
    </span>
  ) : (
    <>
      {word} {before} → <strong>{after}</strong>
    </>
  );

interface FlagTitlesProps {
  readonly title: string;
  readonly these: Scored;
  readonly those: Scored;
}

function FlagTitles({ title, these, those }: FlagTitlesProps) {
  const groups = onlyIn(these, those);
  if (groups.length === 0) return null;
  return (
    <div>
      <h4 class="cheat-moved__title">{title}</h4>
      <ul class="cheat-moves">
        {groups.map((group) => (
          <li key={group.first.code}>{worded(titleOf(group, these.dossier))}</li>
        ))}
      </ul>
    </div>
  );
}
