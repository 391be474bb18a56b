import type { SystemView } from "#contract/request.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import { type Claimed, claims } from "./claims.ts";

/** What the certificate covers: word for word, and then for each AI system. */
export function ScopeFields({ model, systems }: { model: CertificateModel; systems: readonly SystemView[] }) {
  const { body, change, field } = model;
  const claim = (system: string, claimed: Claimed): void =>
    change({ scope: [...body.value.scope.filter((entry) => entry.system !== system), { system, claimed }] });
  return (
    <>
      <h2>Scope</h2>
      <TextArea
        {...field("scopeStatement")}
        label="Scope statement, word for word"
        hint="The buyer reads it beside the product."
        rows={4}
        value={body.value.scopeStatement ?? ""}
        onInput={(scopeStatement) => change({ scopeStatement })}
      />
      <TextArea
        {...field("notCovered")}
        label="What it does not cover"
        optional
        rows={2}
        value={body.value.notCovered ?? ""}
        onInput={(notCovered) => change({ notCovered })}
      />
      <TextArea
        {...field("sites")}
        label="Sites"
        optional
        rows={2}
        value={body.value.sites ?? ""}
        onInput={(sites) => change({ sites })}
      />
      {systems.map(({ id, body: system }) => (
        <RadioGroup
          key={id}
          id={`crt-scope-${id}`}
          label={`Does the scope cover ${system.name}?`}
          layout="inline"
          choices={claims}
          value={body.value.scope.find((entry) => entry.system === id)?.claimed}
          onChange={(claimed) => claim(id, claimed as Claimed)}
        />
      ))}
    </>
  );
}
