import { useSignal } from "@preact/signals";
import { number } from "#domain/format.ts";
import { isTier } from "#domain/register/import/questions.ts";
import type { ReadList } from "#domain/register/import/read-list.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

const none = "none";

/** So many words for a tier are shown at once; a column with many more holds something else. */
const wordsAtOnce = 20;

/** What each word of the column for the tier means. */
export function TierWords({ model, list }: { model: VendorImportModel; list: ReadList }) {
  const { questions, answers } = list;
  const tierValue = (word: string): string => {
    const said = answers.tierWords.get(word.toLowerCase());
    return said === "" ? none : (said ?? "");
  };
  const shown = useSignal(wordsAtOnce);
  const left = questions.tierWords.length - shown.value;
  if (questions.tierWords.length === 0) return null;
  return (
    <>
      {questions.tierWords.length > wordsAtOnce ? (
        <p>
          The column for the tier has {number(questions.tierWords.length)} different words. If it holds something else,
          choose “Not taken” for it above.
        </p>
      ) : null}
      <div class="grid">
        {questions.tierWords.slice(0, shown.value).map(({ word }, at) => (
          <Select
            key={word}
            id={`vendors-tier-${at}`}
            label={`“${word}” means the tier`}
            placeholder="Choose one"
            value={tierValue(word)}
            options={[
              ...tiers.map((tier) => ({ value: tier, label: tierWords[tier] })),
              { value: none, label: "Says nothing about the tier" },
            ]}
            onChange={(value) => {
              const tier = isTier(value) ? value : ("" as const);
              model.answer({ tierWords: new Map(model.said.value.tierWords).set(word.toLowerCase(), tier) });
            }}
          />
        ))}
      </div>
      {left > 0 ? (
        <Button variant="secondary" onClick={() => (shown.value += wordsAtOnce)}>
          Show more words ({number(left)} left)
        </Button>
      ) : null}
    </>
  );
}
