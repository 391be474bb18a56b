import { controlById, controls, domains } from "#domain/catalogue/controls.ts";
import { percent, plural } from "#domain/format.ts";
import { type ControlCoverage, coverageOf, type DomainCoverage } from "#domain/questionnaire/coverage.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { ScrollRegion } from "#web/components/ScrollRegion.tsx";
import { EuAiAct } from "./EuAiAct.tsx";
import "./coverage.css";

/** Which of the 38 controls a questionnaire assesses, and how deeply; a table that is its own picture. */
export function CoveragePicture({ questionnaire }: { questionnaire: Questionnaire }) {
  const coverage = coverageOf(questionnaire);
  return (
    <section aria-labelledby="coverage" class="stack">
      <h2 id="coverage">What it assesses</h2>
      <p>
        {coverage.assessed} of {controls.length} controls of ISO/IEC 42001 Annex A. The darker a control, the more
        questions count for it; a control without a question says nothing about a vendor.
      </p>
      <ScrollRegion labelledBy="coverage-caption">
        <table class="table coverage">
          <caption id="coverage-caption" class="visually-hidden">
            Questions for each control of Annex A
          </caption>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Controls, with the number of questions</th>
              <th scope="col" class="table__end">
                Weight
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.domains.map((domain) => (
              <DomainRow key={domain.domain} coverage={domain} total={totalWeight(coverage.domains)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <References coverage={coverage} />
    </section>
  );
}

const weightIn = ({ controls: own }: DomainCoverage): number => own.reduce((sum, { weight }) => sum + weight, 0);
const totalWeight = (all: readonly DomainCoverage[]): number => all.reduce((sum, one) => sum + weightIn(one), 0);

function DomainRow({ coverage, total }: { coverage: DomainCoverage; total: number }) {
  const domain = domains.find(({ id }) => id === coverage.domain);
  return (
    <tr>
      <th scope="row">
        {coverage.domain} {domain?.title}
      </th>
      <td>
        <ul class="coverage__controls">
          {coverage.controls.map((one) => (
            <ControlCell key={one.control} one={one} />
          ))}
        </ul>
      </td>
      <td class="table__end">{total === 0 ? "–" : percent(weightIn(coverage) / total)}</td>
    </tr>
  );
}

function ControlCell({ one }: { one: ControlCoverage }) {
  const title = controlById(one.control)?.title ?? "";
  const words =
    one.questions === 0 ? "no question" : plural({ count: one.questions, one: "question", other: "questions" });
  return (
    <li
      class={`coverage__control coverage__control--${Math.min(3, one.questions)}`}
      title={`${title}: ${detailWords(one)}`}
    >
      <span aria-hidden="true">
        {one.control} <b>{one.questions}</b>
      </span>
      <span class="visually-hidden">
        {one.control} {title}: {words}
      </span>
    </li>
  );
}

function detailWords({ questions, withEvidence, byCertificate, mustHaves }: ControlCoverage): string {
  if (questions === 0) return "no question counts for it";
  const parts = [
    `${withEvidence} with evidence`,
    `${byCertificate} a certificate may answer`,
    `${mustHaves} must-have`,
  ];
  return `${plural({ count: questions, one: "question", other: "questions" })}, ${parts.join(", ")}`;
}

function References({ coverage }: { coverage: ReturnType<typeof coverageOf> }) {
  const { nistFunctions, euAiActArticles } = coverage;
  if (nistFunctions.every(({ questions }) => questions === 0) && euAiActArticles.length === 0) return null;
  return (
    <div class="grid">
      <div>
        <h3>NIST AI RMF</h3>
        <dl class="coverage__refs">
          {nistFunctions.map(({ ref, questions, subcategories }) => (
            <div key={ref}>
              <dt>{ref}</dt>
              <dd>
                {plural({ count: questions, one: "question", other: "questions" })}
                {subcategories.length > 0 ? (
                  <span class="soft"> ({subcategories.map((one) => one.replace(`${ref} `, "")).join(", ")})</span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <EuAiAct articles={euAiActArticles} />
      <p class="soft">
        Related places in other frameworks. Answering the questions is no proof of conformity with them.
      </p>
    </div>
  );
}
