import { plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import type { CheatModel, Side } from "./CheatModel.ts";
import { type Game, isRefused } from "./game.ts";
import { gameGroups } from "./games.ts";

interface GameListProps {
  readonly model: CheatModel;
  readonly onPress: (game: Game, side: Side) => void;
}

/** The games as buttons, by what they play with. */
export const GameList = ({ model, onPress }: GameListProps) => (
  <section class="stack stack--tight" aria-labelledby="tricks">
    <h2 id="tricks">Pick a trick</h2>
    {gameGroups.map(({ id, title, games }, index) => (
      <Disclosure
        key={id}
        open={index === 0}
        summary={
          <>
            {title} <span class="soft">{plural({ count: games.length, one: "trick", other: "tricks" })}</span>
          </>
        }
      >
        <ul class="games">
          {games.map((game) => (
            <GameCard key={game.id} game={game} isOpen={model.pressed.value?.game === game} onPress={onPress} />
          ))}
        </ul>
      </Disclosure>
    ))}
  </section>
);

interface GameCardProps {
  readonly game: Game;
  /** Shown below just now. */
  readonly isOpen: boolean;
  readonly onPress: GameListProps["onPress"];
}

function GameCard({ game, isOpen, onPress }: GameCardProps) {
  const { title, cheat } = game;
  return (
    <li class={isOpen ? "card game game--open" : "card game"}>
      <h3>{title}</h3>
      <p>{cheat}</p>
      <div class="cluster game__buttons">
        <Button
          variant="secondary"
          size="small"
          label={`Play the cheat: ${title}`}
          onClick={() => onPress(game, "cheat")}
        >
          Play the cheat
        </Button>
        {isRefused(game) ? null : (
          <Button variant="quiet" size="small" label={`Be honest: ${title}`} onClick={() => onPress(game, "honest")}>
            Be honest
          </Button>
        )}
      </div>
    </li>
  );
}
