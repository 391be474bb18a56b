import type { AsksAnew } from "#domain/ask-again/anew-reasons.ts";
import { list } from "#domain/format.ts";
import { anewNames, asksAnewWords } from "#domain/words/asks-anew.ts";
import type { ReviewModel } from "../ReviewModel.ts";

/** Which questions the next request asks anew, and why; the others are offered to the vendor as it answered them. */
export function AskedNext({ asked, model }: { readonly asked: AsksAnew; readonly model: ReviewModel }) {
  const { sections } = model.view.value.dossier.questionnaire;
  const texts = new Map(sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)));
  return (
    <div class="stack stack--tight">
      <p>
        {asksAnewWords(asked)}. The vendor takes over what it answered to the others with one press, and signs all of
        it.
      </p>
      <ul>
        {Object.entries(asked).map(([id, reasons]) => (
          <li key={id}>
            {texts.get(id) ?? `A question that is new (${id})`}{" "}
            <span class="soft">({list(reasons.map((reason) => anewNames[reason]))})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
