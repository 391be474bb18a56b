import { describe, expect, it } from "vitest";
import { importJson, importText, taken } from "#test/support/questionnaires/files.ts";
import { everyStrangeThingIsNamed } from "#test/support/questionnaires/strange-things.ts";

const file = String.raw`// A comment, as the real files have them.
{
  "questionnaire": [
    { "type": "block", "text": "Our security questions", "items": [
      { "type": "block", "id": "office", "text": "Offices", "items": [
        { "type": "info", "text": "<b>Why</b> this matters" },
        { "type": "radiogroup", "id": "tenant", "text": "Who uses " + "the " +
            "building?", "choices": [ {"tenant_us": "Only us"}, {"tenant_shared": "Others, too"}, {"tenant_home": "We work at home"} ] },
        { "type": "box", "id": "separation", "cond": "tenant_shared", "text": "How is your area \x41 separated?", "required": true },
        { "type": "tip", "cond": "tenant_shared || tenant_home", "warn": "yes", "severity": "high", "text": "Shared space is a risk. Lock it.", "why": "What protects you?" },
        { "type": "tip", "text": "Good to know." },
        { "type": "checkgroup", "text": "What guards the door?", "choices": [ {"door_key": "A key"}, {"door_card": "A card"} ] },
        { "type": "line", "id": "maker", "text": "Who made the cards?", "cond": "door_card && !tenant_home" },
        { "type": "yesno", "id": "dog", "text": "Is there a dog?", "yes": "Yes", "no": "No", "auth": "admin" },
      ]}
    ]}
  ]
}`;

describe("a VSAQ questionnaire", () => {
  it("is read although it is no strict JSON: comments, joined texts, escapes, commas too many", async () => {
    const { format, questionnaire, questions } = await taken(importText(file, "vsaq.json"));
    expect(format).toBe("vsaq");
    expect(questionnaire).toMatchObject({ title: "Our security questions" });
    expect(questionnaire.sections.map(({ title, description }) => [title, description])).toEqual([
      ["Offices", "Why this matters"],
    ]);
    expect(questions.map(({ text }) => text)).toEqual([
      "Who uses the building?",
      "How is your area A separated?",
      "What guards the door?",
      "Who made the cards?",
      "Is there a dog?",
    ]);
  });

  it("keeps its conditions, which hang on ids of choices", async () => {
    const { questions } = await taken(importText(file, "vsaq.json"));
    expect(questions[1]).toMatchObject({ showIf: { question: "tenant", is: "tenant-shared" }, required: true });
    expect(questions[3]).toMatchObject({
      showIf: {
        all: [{ question: "door-key", includes: "door-card" }, { not: { question: "tenant", is: "tenant-home" } }],
      },
    });
  });

  it("turns a tip that warns into a finding, and any other into guidance", async () => {
    const { questions, notes } = await taken(importText(file, "vsaq.json"));
    expect(questions[0]?.findings).toEqual([
      {
        when: ["tenant-shared", "tenant-home"],
        severity: "high",
        title: "Shared space is a risk.",
        advice: "Shared space is a risk. Lock it.",
        askVendor: "What protects you?",
      },
    ]);
    expect(questions[1]?.reviewer).toEqual({ lookFor: "Good to know." });
    expect(notes.some((note) => note.startsWith("auth: "))).toBe(true);
  });

  it("reads yes and no as such", async () => {
    const { questions } = await taken(importText(file, "vsaq.json"));
    expect(questions[4]).toMatchObject({ id: "dog", type: "yesNo", answers: ["yes", "no"] });
  });

  it("says on which line it breaks off", async () => {
    const cut = file.slice(0, 700);
    const result = await importText(cut, "vsaq.json");
    expect(result).toMatchObject({ ok: false, problems: [{ text: expect.stringContaining("end is missing") }] });
  });

  it("names everything that it made nothing of, wherever it stands", async () => {
    // A text beside a choice is one more choice.
    await everyStrangeThingIsNamed(plain, (way) => way.includes("choices"));
  });

  it("keeps the words of yes and no, and tells of a default choice and of required in quotes", async () => {
    const { questions, notes } = await taken(importJson(plain));
    expect(questions.find(({ id }) => id === "yn")).toMatchObject({
      options: [{ label: "Yes, we always do" }, { label: "No, never" }],
    });
    expect(notes.some((note) => note.startsWith("defaultChoice: "))).toBe(true);
    expect(notes.some((note) => note.startsWith("required: "))).toBe(true);
  });
});

const plain = {
  questionnaire: [
    {
      type: "block",
      text: "B",
      items: [
        { type: "yesno", id: "yn", text: "Do you?", yes: "Yes, we always do", no: "No, never" },
        { type: "checkgroup", id: "cg", text: "Which?", defaultChoice: "True", choices: [{ a: "A" }, { b: "B" }] },
        { type: "box", id: "bx", text: "Why?", cond: "a && !b", required: "true" },
        { type: "tip", text: "Bad idea.", warn: "yes", severity: "high", why: "Explain", cond: "yn/no" },
        { type: "tip", text: "Good to know." },
        { type: "info", text: "Read this." },
        { type: "line", id: "ln", text: "How many?", inputType: "number", required: true },
        { type: "check", id: "ck", text: "I agree" },
      ],
    },
  ],
};
