import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { importText, taken, workbook } from "#test/support/questionnaires/files.ts";
import { everyStrangeThingIsNamed } from "#test/support/questionnaires/strange-things.ts";

const importYaml = (value: unknown) => importText(stringify(value, { aliasDuplicateObjects: false }), "library.yaml");
const yesNo = [
  { urn: "c:1", value: "Yes", add_score: 10 },
  { urn: "c:2", value: "No" },
];
const library = (nodes: readonly object[], beside: object = {}) => ({
  urn: "urn:x",
  locale: "en",
  name: "Invented",
  objects: {
    framework: {
      urn: "urn:f",
      ref_id: "f",
      name: "Invented",
      implementation_groups_definition: [{ ref_id: "g", name: "G", default_selected: true }],
      requirement_nodes: nodes,
    },
    ...beside,
  },
});
const heading = { urn: "n:1", assessable: false, depth: 1, ref_id: "1", name: "Part" };
const asking = (rest: object = {}, question: object = {}) => ({
  urn: "n:2",
  assessable: true,
  depth: 2,
  ref_id: "2",
  questions: {
    "q:1": { type: "unique_choice", text: "Is it logged?", choices: yesNo },
    "q:2": { type: "unique_choice", text: "Who looks?", choices: yesNo, ...question },
  },
  ...rest,
});
const lost = (nodes: readonly object[], beside?: object) =>
  taken(importYaml(library(nodes, beside))).then(({ lines }) =>
    lines.filter(({ outcome }) => outcome !== "taken").map(({ what, source }) => `${what}: ${source}`),
  );

describe("a CISO Assistant library", () => {
  it("loses nothing without a line, wherever it stands", () =>
    everyStrangeThingIsNamed(
      library([
        heading,
        asking({}, { depends_on: { question: "q:1", answers: ["c:1"], condition: "any" } }),
        { urn: "n:3", assessable: true, depth: 2, ref_id: "3", name: "Reviewed" },
      ]),
      // Questions are named by the file.
      (way) => way.at(-1) === "questions",
      importYaml,
    ));

  it.each([
    ["a second framework", [heading, asking()], { frameworks: [{ name: "Other" }] }, "frameworks"],
    ["threats", [heading, asking()], { threats: [{ name: "Theft" }] }, "threats"],
    ["an annotation of a heading", [{ ...heading, annotation: "Note" }, asking()], {}, "annotation: Note"],
    ["an importance in other words", [heading, asking({ importance: "huge" })], {}, "importance: huge"],
    ["a weight in words", [heading, asking({ weight: "a lot" })], {}, "weight: a lot"],
    [
      "a group that nobody describes",
      [heading, asking({ implementation_groups: ["zz"] })],
      {},
      "implementation group: zz",
    ],
    ["assessable in words", [heading, { ...asking(), assessable: "no" }], {}, "assessable: no"],
  ])("names %s", async (_, nodes, beside, words) => {
    expect((await lost(nodes, beside)).join("\n")).toContain(words);
  });

  it("takes questions from a list too", async () => {
    const questions = [{ urn: "q:1", type: "text", text: "Who looks?" }];
    const { questions: read } = await taken(importYaml(library([heading, asking({ questions })])));
    expect(read.map(({ text }) => text)).toEqual(["Who looks?"]);
  });

  it("says what of points and results was not taken over", async () => {
    const choices = [
      { urn: "c:1", value: "Yes", add_score: 10, compute_result: true },
      { urn: "c:2", value: "No", add_score: -5 },
    ];
    const said = (await lost([heading, asking({}, { choices })])).join("\n");
    expect(said).toContain("add_score: No: -5");
    expect(said).toContain("compute_result: Yes: compliant");
  });

  it("leaves out a condition on an answer that is not there, and always asks", async () => {
    const depends_on = { question: "q:1", answers: ["c:9"], condition: "any" };
    const { questions, notes } = await taken(importYaml(library([heading, asking({}, { depends_on })])));
    expect(questions.map(({ showIf }) => showIf)).toEqual([undefined, undefined]);
    expect(notes.join()).toContain("condition");
  });
});

describe("a workbook of CISO Assistant", () => {
  const columns = ["assessable", "depth", "ref_id", "name", "questions", "answer", "depends_on"];
  const row = ["x", "1", "R", "Rule", "Is it logged?\nWho looks?", "YN\nYN", "/\n1:Sure"];
  const book = (rows: readonly (readonly string[])[], headers: readonly string[] = columns) => ({
    library_meta: [["type", "library"]],
    fwk_meta: [["type", "framework"]],
    fwk_content: [headers, ...rows],
    answ_meta: [["type", "answers"]],
    answ_content: [
      ["id", "question_type", "question_choices", "extra"],
      ["YN", "unique_choice", "Sure\nNo", ""],
    ],
  });
  const read = async (sheets: Record<string, readonly (readonly string[])[]>) =>
    taken(importFile({ bytes: await workbook(sheets), fileName: "c.xlsx" }));

  it("names a column that nobody knows, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: columns.length }), async (at) => {
        const added = (cells: readonly string[], cell: string) => cells.toSpliced(at, 0, cell);
        const { lines } = await read(book([added(row, "kept")], added(columns, "strange")));
        expect(lines).toContainEqual(
          expect.objectContaining({ what: "column strange", source: "kept", outcome: "left-out" }),
        );
      }),
      { numRuns: 8 },
    );
  });

  it("takes the answer that a condition names by its label or its number, and leaves out one that is not there", async () => {
    const shown = async (dependence: string) => {
      const { questions } = await read(book([row.with(6, dependence)]));
      return questions[1]?.showIf;
    };
    expect(await shown("/\n1:Sure")).toEqual({ question: "r", is: "choice-1" });
    expect(await shown("\n1:2")).toEqual({ question: "r", is: "choice-2" });
    expect(await shown("/\n1:Perhaps")).toBeUndefined();
  });

  it("reads assessable as people write it", async () => {
    const { questions } = await read(book([row, ["no", "1", "T", "Only a text", "", "", ""]]));
    expect(questions).toHaveLength(2);
  });

  it("names a list that a question asks for and that is not there, and one that no question asks for", async () => {
    const { notes, lines } = await read(book([row.with(5, "NO SUCH")]));
    expect(notes.join()).toContain("no list of answers of that name");
    expect(lines).toContainEqual(
      expect.objectContaining({ what: "list of answers", source: expect.stringContaining("YN") }),
    );
  });
});
