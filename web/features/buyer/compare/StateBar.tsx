import { answerStates } from "#domain/comparison/vendor-facts.ts";
import "./compare.css";

/** A stacked bar of answer states, told apart by pattern as well as shade; the numbers stand in the row beside it. */
export const StateBar = ({ shares }: { readonly shares: ReadonlyMap<string, number> }) => (
  <div class="state-bar" aria-hidden="true">
    {answerStates.map((state) => {
      const share = shares.get(state) ?? 0;
      return share > 0 ? (
        <span
          key={state}
          class={`state-bar__part state-bar__part--${state}`}
          style={{ "--share": `${share * 100}%` }}
        />
      ) : null;
    })}
  </div>
);
