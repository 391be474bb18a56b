const order = [
  ...["id", "type", "version", "title", "language", "owner", "licence", "estimatedMinutes", "text", "short"],
  ...["description", "changes", "help", "why", "suggestedRole", "required", "showIf", "coveredBy", "mustHave"],
  ...["importance", "weight", "goodAnswer", "answers", "answerSet", "options", "otherOption", "explainFor"],
  ...["minLength", "maxLength", "min", "max", "wholeNumber", "unit", "minItems", "maxItems"],
  ...[
    "rowName",
    "minRows",
    "maxRows",
    "columns",
    "evidence",
    "findings",
    "controls",
    "prefill",
    "replaces",
    "reviewer",
  ],
  ...["scoring", "answerSets", "retiredIds", "sections", "questions"],
];
const ranks = new Map(order.map((name, rank) => [name, rank]));

/** Where a field stands among its siblings in files of the shelf; unknown ones come last. */
export const fieldOrder = (name: string): number => ranks.get(name) ?? order.length;
