import { useSignal } from "@preact/signals";
import type { Strength } from "#domain/assessment/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Select } from "#web/components/Select.tsx";
import { strengthWords } from "#web/words/assurance.ts";
import { ConcludeForm } from "./ConcludeForm.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface LevelFormProps {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly model: ReviewModel;
}

const levels = [
  { value: "1", label: "In place (100%)" },
  { value: "0.75", label: "Mostly (75%)" },
  { value: "0.5", label: "Half (50%)" },
  { value: "0.25", label: "Hardly (25%)" },
  { value: "0", label: "Not in place (0%)" },
];
const strengths = Object.entries(strengthWords).map(([value, label]) => ({ value, label }));

/** Overrides the level or the strength, with a reason; taking it back restores what was worked out. */
export function LevelForm({ question, verdict, model }: LevelFormProps) {
  const level = useSignal(verdict.review?.level === undefined ? "" : String(verdict.review.level));
  const strength = useSignal<string>(verdict.review?.strength ?? "");
  const claims = verdict.said.kind === "not-applicable";
  const conclude = (reason: string) =>
    model.conclude({
      kind: "answer",
      subject: question.id,
      body: {
        ...(level.value === "" ? {} : { level: Number(level.value) }),
        ...(strength.value === "" ? {} : { strength: strength.value as Strength }),
      },
      reason,
    });
  const accept = (notApplicableAccepted: boolean) => (reason: string) =>
    model.conclude({ kind: "answer", subject: question.id, body: { notApplicableAccepted }, reason });
  const takeBack = (reason: string) => model.conclude({ kind: "answer", subject: question.id, body: null, reason });
  const name = question.short ?? question.text;
  return (
    <Disclosure
      summary={
        <>
          Conclude otherwise<span class="visually-hidden"> about {name}</span>
        </>
      }
    >
      <ConcludeForm
        id={`conclude-${question.id}`}
        about={name}
        busy={model.busy.value}
        choices={[
          { label: "Save our conclusion", conclude },
          ...(claims
            ? [
                { label: "Accept “does not apply”", conclude: accept(true) },
                { label: "Refuse “does not apply”", conclude: accept(false) },
              ]
            : []),
          ...(model.latest("answer", question.id)?.body ? [{ label: "Take back", conclude: takeBack }] : []),
        ]}
      >
        <Select
          id={`level-${question.id}`}
          label="How far it is in place"
          placeholder="As worked out"
          value={level.value}
          options={levels}
          onChange={(value) => (level.value = value)}
        />
        <Select
          id={`strength-${question.id}`}
          label="How well it is shown"
          placeholder="As worked out"
          value={strength.value}
          options={strengths}
          onChange={(value) => (strength.value = value)}
        />
      </ConcludeForm>
    </Disclosure>
  );
}
