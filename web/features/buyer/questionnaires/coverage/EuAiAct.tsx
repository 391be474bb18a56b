import { aiActDate, aiActEdition } from "#domain/catalogue/eu-ai-act.ts";
import { list, plural } from "#domain/format.ts";
import type { ReferenceCount } from "#domain/questionnaire/coverage.ts";
import { DateText } from "#web/components/DateText.tsx";

/** The articles of the EU AI Act the questions name, by the day from which they apply. */
export function EuAiAct({ articles }: { articles: readonly ReferenceCount[] }) {
  if (articles.length === 0) return null;
  const dates = [...new Set(articles.map(({ ref }) => aiActDate(ref)?.appliesFrom ?? ""))].sort();
  return (
    <div>
      <h3>EU AI Act</h3>
      <dl class="coverage__dates">
        {dates.map((date) => (
          <DateGroup
            key={date}
            date={date}
            articles={articles.filter(({ ref }) => (aiActDate(ref)?.appliesFrom ?? "") === date)}
          />
        ))}
      </dl>
      <p class="soft">
        {aiActEdition.regulation}; last looked at on <DateText value={aiActEdition.checkedOn} />. {aiActEdition.note}
      </p>
    </div>
  );
}

function DateGroup({ date, articles }: { date: string; articles: readonly ReferenceCount[] }) {
  const exceptions = [...new Set(articles.flatMap(({ ref }) => aiActDate(ref)?.exception ?? []))];
  return (
    <div>
      <dt>
        {date === "" ? (
          "No date known"
        ) : (
          <>
            Applies from <DateText value={date} />
          </>
        )}
      </dt>
      <dd>
        <ul class="coverage__controls">
          {articles.map(({ ref, questions }) => (
            <li key={ref} class={`coverage__control coverage__control--${Math.min(3, questions)}`}>
              <span aria-hidden="true">
                {ref.replace("Article", "Art.")} <b>{questions}</b>
              </span>
              <span class="visually-hidden">
                {ref}: {plural({ count: questions, one: "question", other: "questions" })}
              </span>
            </li>
          ))}
        </ul>
        {exceptions.length > 0 ? <p class="soft">{list(exceptions)}</p> : null}
      </dd>
    </div>
  );
}
