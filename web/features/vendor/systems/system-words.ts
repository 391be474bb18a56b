import type { SystemBody } from "#contract/request.schema.ts";
import { list } from "#domain/format.ts";
import type { FieldWord, FieldWords } from "#web/forms/differences.ts";

export const originWords: Readonly<Record<SystemBody["origin"], string>> = {
  built: "We built and trained it ourselves",
  "fine-tuned": "We fine-tuned another company's model",
  "third-party": "We use another company's model as it is",
};
export const roleWords: Readonly<Record<SystemBody["roles"][number], string>> = {
  provider: "Provider: we offer it to customers",
  producer: "Producer: we design it",
  developer: "Developer: we train or build it",
  user: "User: we only use it",
  partner: "Partner: we integrate or supply data",
};
export const aiActWords: Readonly<Record<SystemBody["aiActClass"], string>> = {
  prohibited: "Prohibited practice",
  "high-risk": "High-risk",
  transparency: "Transparency duties",
  minimal: "Minimal risk",
  unknown: "Not determined yet",
};

const said = (label: string, say: (body: SystemBody) => string): FieldWord<SystemBody> => ({ label, say });

/** Every field of an AI system in words, to set two versions of it beside each other. */
export const systemWords: FieldWords<SystemBody> = {
  name: said("Name", ({ name }) => name),
  version: said("Version", ({ version = "" }) => version),
  purpose: said("What it is meant for", ({ purpose }) => purpose),
  origin: said("Its model", ({ origin }) => originWords[origin]),
  supplier: said("Supplier of the model", ({ supplier = "" }) => supplier),
  model: said("Model and version", ({ model = "" }) => model),
  roles: said("Your roles", ({ roles }) => list([...roles])),
  affectsPeople: said("Its results affect people", ({ affectsPeople }) => yesOrNo(affectsPeople)),
  personalData: said("Works with personal data", ({ personalData }) => yesOrNo(personalData)),
  trainingData: said("Training data", ({ trainingData = "" }) => trainingData),
  hostingCountry: said("Country where it is hosted", ({ hostingCountry = "" }) => hostingCountry),
  hostedBy: said("Hosted by", ({ hostedBy = "" }) => hostedBy),
  datasets: said("Data sets", ({ datasets = [] }) =>
    list(datasets.map(({ name, source }) => (source ? `${name} (${source})` : name))),
  ),
  aiActClass: said("Class under the EU AI Act", ({ aiActClass }) => aiActWords[aiActClass]),
  thirdPartyServices: said("Services of other companies", ({ thirdPartyServices }) =>
    list(
      thirdPartyServices.map(({ name, insideBoundary }) =>
        insideBoundary === undefined ? name : `${name} (${insideBoundary ? "inside" : "outside"} your boundary)`,
      ),
    ),
  ),
};

const yesOrNo = (is: boolean): string => (is ? "Yes" : "No");

/** Words as the choices of a field. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
