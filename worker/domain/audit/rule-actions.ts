import { viewLists, viewListWords } from "../view-lists.ts";
import { type ActionWords, because, several } from "./action.ts";

const quoted = (name: unknown): string => (name === undefined || name === null ? "" : ` “${name}”`);

const aViewOf = (list: unknown): string => {
  const known = viewLists.find((one) => one === list);
  return `a view of ${known === undefined ? "a list" : viewListWords[known]}`;
};

/** What a buyer asks by and judges by: questionnaires, policies, settings, kept views. */
export const ruleActions = {
  "questionnaire-draft.started": {
    kind: "rules",
    about: "questionnaire-draft",
    says: ({ title }) => `started the draft {subject}${quoted(title)}`,
  },
  "questionnaire-draft.removed": { kind: "removal", about: "nothing", says: "threw a draft of a questionnaire away" },
  "questionnaire.published": {
    kind: "rules",
    about: "questionnaire",
    says: ({ version }) => `published {subject}, version ${version}`,
  },
  "questionnaire.translated": {
    kind: "rules",
    about: "questionnaire",
    says: ({ version, language }) => `saved the texts of {subject}, version ${version}, in ${language}`,
  },
  "import-mapping.saved": {
    kind: "rules",
    about: "nothing",
    says: ({ name }) => `kept how a spreadsheet is read${quoted(name)}`,
  },
  "import-mapping.removed": { kind: "removal", about: "nothing", says: "forgot how a spreadsheet is read" },
  "list-view.kept": {
    kind: "rules",
    about: "nothing",
    says: ({ list, name }) => `kept ${aViewOf(list)}${quoted(name)}`,
  },
  "list-view.forgotten": {
    kind: "removal",
    about: "nothing",
    says: ({ list, name }) => `forgot ${aViewOf(list)}${quoted(name)}`,
  },
  // As logs have it from when the portfolio alone kept views.
  "portfolio-view.kept": {
    kind: "rules",
    about: "nothing",
    says: ({ name }) => `kept a view of the portfolio${quoted(name)}`,
  },
  "portfolio-view.forgotten": {
    kind: "removal",
    about: "nothing",
    says: ({ name }) => `forgot a view of the portfolio${quoted(name)}`,
  },
  "settings.saved": {
    kind: "rules",
    about: "nothing",
    says: ({ fourEyes, timeZone }) => {
      const set = [
        ...(fourEyes === undefined ? [] : [fourEyes ? "two people decide" : "one person may decide alone"]),
        ...(timeZone === undefined ? [] : [`days are counted by the clock of ${timeZone}`]),
      ];
      return set.length === 0 ? "saved how the organisation works, as it was" : `set that ${set.join(", and that ")}`;
    },
  },

  "policy.proposed": {
    kind: "rules",
    about: "policy",
    says: ({ base }) => `proposed a change of {subject}, to follow version ${base}`,
  },
  "policy.tried": {
    kind: "rules",
    about: "policy",
    says: ({ tried, breaks }) =>
      `tried a proposed change of {subject} on ${several(tried, "assessment")}: ${breaks} broke a law`,
  },
  "policy.taken-back": {
    kind: "removal",
    about: "policy",
    says: (facts) => `took a proposed change of {subject} back${because(facts)}`,
  },
  "policy.published": {
    kind: "rules",
    about: "policy",
    says: ({ version }) => `published {subject}, version ${version}`,
  },
  "policy.rescored-with": {
    kind: "rules",
    about: "by-id",
    says: ({ from, to }) => `scores {subject} by version ${to} of the policy in place of ${from}`,
  },
  "policy.many-rescored-with": {
    kind: "rules",
    about: "policy",
    says: ({ moved, from }) => `moved ${several(moved, "assessment")} to {subject} from version ${from}`,
  },
  "policy.scores-worked-out": { kind: "rules", about: "nothing", says: "had scores that were due worked out" },
} as const satisfies Readonly<Record<string, ActionWords>>;
