import { useMemo } from "preact/hooks";
import { list, number, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { Loading, ProblemNotice } from "#web/page/Loading.tsx";
import { role } from "#web/page/session.ts";
import { EffectTable } from "./EffectTable.tsx";
import { countOf, type Moved, MoveModel } from "./MoveModel.ts";
import type { PolicyModel } from "./PolicyModel.ts";

/** Scores many assessments by another version: which ones, what that does, and then in one go. */
export function MovePanel({ model }: { readonly model: PolicyModel }) {
  const move = useMemo(() => new MoveModel(model.desk), [model]);
  const { value: effect } = move.effect;
  const { value: busy } = move.work.busy;
  return (
    <section class="card stack" aria-labelledby="move">
      <h2 id="move">Score assessments by another version</h2>
      <p class="soft">
        What was scored keeps its version until somebody moves it. A decision keeps the score it was made on.
      </p>
      <Form onSubmit={() => move.look()}>
        <Scope model={model} move={move} />
        <div class="cluster">
          <Button
            type="submit"
            variant="secondary"
            busy={busy}
            busyText={move.moved.value ? "Moving…" : `Scoring, ${number(move.looked.value)} so far…`}
          >
            See what moving them does
          </Button>
          {effect && countOf(effect) > 0 && role.value === "owner" ? (
            <Button busy={busy} onClick={() => void move.move()}>
              Move {plural({ count: countOf(effect), one: "assessment", other: "assessments" })} to version{" "}
              {move.version.value}
            </Button>
          ) : null}
        </div>
      </Form>
      {move.work.problem.value ? <ProblemNotice problem={move.work.problem.value} /> : null}
      <MovedSoFar move={move} />
      {effect ? <EffectTable id="move-effect" effect={effect} /> : null}
    </section>
  );
}

function MovedSoFar({ move }: { readonly move: MoveModel }) {
  const { value: moved } = move.moved;
  return <p role="status">{moved === null ? "" : movedWords(moved)}</p>;
}

function movedWords({ moved, left, unread }: Moved): string {
  const all = `${plural({ count: moved, one: "assessment has", other: "assessments have" })} moved`;
  const rest = left - unread.length;
  const scored =
    rest > 0
      ? `; ${number(rest)} still to be scored. You can leave this page: the rest follows by itself.`
      : unread.length === 0
        ? " and been scored."
        : ".";
  const without = list(unread.map(({ product }) => product));
  const unscored =
    unread.length === 0
      ? ""
      : ` ${without} cannot be scored until the submitted file is there again: whoever runs the portal can restore it from a backup.`;
  return `${all}${scored}${unscored}`;
}

function Scope({ model, move }: { readonly model: PolicyModel; readonly move: MoveModel }) {
  const { versions } = model.desk.value;
  const shelf = useMemo(() => resource(() => call("GET /api/buyer/questionnaires", {})), []);
  const { questionnaireId, version, undecidedOnly } = move.scope.value;
  const numbered = versions.map((one) => ({ value: String(one.version), label: `Version ${one.version}` }));
  return (
    <>
      <div class="grid">
        <Select
          id="move-to"
          label="To"
          value={String(move.version.value)}
          options={numbered}
          onChange={(value) => (move.version.value = Number(value))}
        />
        <Select
          id="move-from"
          label="Those scored by"
          value={version === null ? "" : String(version)}
          options={[{ value: "", label: "Any version" }, ...numbered]}
          onChange={(value) => move.change({ version: value === "" ? null : Number(value) })}
        />
        <Loading resource={shelf}>
          {(entries) => (
            <Select
              id="move-questionnaire"
              label="Questionnaire"
              value={questionnaireId ?? ""}
              options={[{ value: "", label: "Any" }, ...entries.map(({ id, title }) => ({ value: id, label: title }))]}
              onChange={(value) => move.change({ questionnaireId: value === "" ? null : value })}
            />
          )}
        </Loading>
      </div>
      <Checkbox
        id="move-undecided"
        label="Only what is not decided yet"
        checked={undecidedOnly}
        onChange={(checked) => move.change({ undecidedOnly: checked })}
      />
    </>
  );
}
