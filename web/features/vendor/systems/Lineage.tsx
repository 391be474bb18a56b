import type { SystemBody } from "#contract/request.schema.ts";
import { list } from "#domain/format.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { originWords } from "./system-words.ts";

/** What a system is made of: model, data, host, and the services of others it calls. */
export function Lineage({ system }: { readonly system: SystemBody }) {
  const { origin, model, supplier, datasets = [], trainingData, hostedBy, hostingCountry, thirdPartyServices } = system;
  const from = [model, supplier && `of ${supplier}`].filter(Boolean).join(" ");
  const data = [...datasets.map(({ name, source }) => (source ? `${name} (${source})` : name)), trainingData ?? ""];
  const host = [hostedBy, hostingCountry].filter(Boolean).join(", ");
  const services = thirdPartyServices.map(({ name, insideBoundary }) =>
    insideBoundary === false ? `${name} (outside your management system)` : name,
  );
  return (
    <DefinitionList
      items={[
        { term: "Built from", value: from === "" ? originWords[origin] : `${originWords[origin]}: ${from}` },
        { term: "Trained on", value: list(data.filter((one) => one !== "")) || "Not said" },
        { term: "Hosted", value: host || "Not said" },
        { term: "Calls", value: list(services) || "No AI service of another company" },
      ]}
    />
  );
}
