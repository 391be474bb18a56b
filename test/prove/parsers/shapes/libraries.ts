import { numbered, type Shapes } from "../text.ts";

const head =
  "urn: u\nlocale: en\nname: L\nobjects:\n  framework:\n    ref_id: f\n    name: F\n    requirement_nodes:\n";
const node = (n: number, more = ""): string =>
  `      - urn: "n:${n}"\n        assessable: true\n        depth: 2\n        ref_id: "${n}"\n        name: Is it so?\n${more}`;

/** CISO Assistant libraries. */
export const libraries: Shapes = {
  requirements: (bytes) => head + numbered((n) => node(n), bytes),
  "requirements below each other": (bytes) =>
    head + numbered((n) => node(n, `        parent_urn: "n:${n - 1}"\n`), bytes),
  "requirements with questions": (bytes) =>
    head +
    numbered(
      (n) =>
        node(
          n,
          `        questions:\n          "q:${n}":\n            type: unique_choice\n            text: Which?\n            choices: [{ urn: "c:${n}", value: "Yes" }]\n            depends_on: { question: "q:${n - 1}", answers: ["c:${n - 1}"], condition: any }\n`,
        ),
      bytes,
    ),
  "a requirement of many questions": (bytes) =>
    `${head}${node(0)}        questions:\n${numbered((n) => `          "q:${n}": { type: text, text: "So?" }\n`, bytes)}`,
  groups: (bytes) =>
    `${head}${node(0)}    implementation_groups_definition:\n${numbered((n) => `      - { ref_id: g${n}, name: G${n} }\n`, bytes)}`,
  "texts in many languages": (bytes) =>
    `${head}${node(0)}        translations:\n${numbered((n) => `          l${n}: { name: N }\n`, bytes)}`,
};
