import type { IntakeBody } from "#contract/intake.schema.ts";
import { date } from "#domain/format.ts";
import { factorWords } from "#domain/words/factors.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";

/** What is asked for, from whom, and for what. */
export function Wanted({ body }: { readonly body: IntakeBody }) {
  const { website, purpose, department, uses, contact, neededOn } = body;
  const who = [contact.name, contact.email].filter((part) => part !== "").join(", ");
  return (
    <div class="stack">
      <DefinitionList
        items={[
          { term: "Used for", value: purpose },
          { term: "Department", value: department },
          { term: "Needed by", value: neededOn === null ? "No day named" : date(neededOn) },
          { term: "Website", value: website || "Not named" },
          { term: "Contact at the vendor", value: who || "Not named" },
        ]}
      />
      {uses.map((use) => (
        <section key={use.id} class="stack stack--tight" aria-label={use.name}>
          <h2>{use.name}</h2>
          {use.description === "" ? null : <p>{use.description}</p>}
          <DefinitionList
            items={factorWords.map(({ factor, label, levels }) => ({
              term: label,
              value: levels[use.factors[factor]] ?? "",
            }))}
          />
        </section>
      ))}
    </div>
  );
}
