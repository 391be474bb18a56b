import { describe, expect, it } from "vitest";
import type { Role } from "#domain/access/roles.ts";
import { hearersOf, topicsOf } from "#domain/notices/hearers.ts";
import { type Rhythm, topics } from "#domain/notices/topics.ts";

const person = (personId: string, role: Role, chosen: Rhythm | null = null) => ({ personId, role, chosen });
const people = [
  person("owner", "owner"),
  person("tom", "procurement"),
  person("ines", "reviewer"),
  person("audit", "auditor"),
];
const heard = (...asked: Parameters<typeof hearersOf>) =>
  hearersOf(...asked).map(({ person: { personId }, rhythm }) => `${personId} ${rhythm}`);

describe("who hears of what happened", () => {
  it("is whoever it names, at once, and whoever it concerns by role, in the mail of the day", () => {
    expect(heard(people, { topic: "submitted", named: ["tom"], actor: null })).toEqual([
      "owner daily",
      "tom at-once",
      "ines daily",
    ]);
  });

  it("is nobody who did it themselves, and never an auditor", () => {
    expect(heard(people, { topic: "proposal", named: [], actor: "ines" })).toEqual(["owner at-once"]);
    for (const topic of topics)
      expect(heard(people, { topic, named: ["tom"], actor: null }).join()).not.toContain("audit");
    expect(topicsOf("auditor")).toEqual([]);
  });

  it("are the owners in place of a sender who has left, and nobody in place of who is asked for something personal", () => {
    expect(heard(people, { topic: "question", named: ["gone"], actor: null })).toEqual(["owner at-once"]);
    expect(heard(people, { topic: "risk-asked", named: ["gone"], actor: null })).toEqual([]);
  });

  it("are the owners where whoever it names only reads by now, and no mail goes to who can do nothing about it", () => {
    expect(heard(people, { topic: "bounced", named: ["ines"], actor: null })).toEqual(["owner at-once"]);
    expect(heard(people, { topic: "question", named: ["audit"], actor: null })).toEqual(["owner at-once"]);
    expect(heard(people, { topic: "sending", named: ["tom"], actor: null })).toEqual(["tom at-once"]);
    expect(heard(people, { topic: "sending", named: ["ines"], actor: null })).toEqual(["owner at-once"]);
    expect(heard(people, { topic: "risk-answered", named: ["gone"], actor: null })).toEqual(["owner at-once"]);
    expect(topicsOf("reviewer")).not.toContain("sending");
  });

  it("hears as they chose, and not at all when they chose that", () => {
    const chose = [person("owner", "owner", "never"), person("ines", "reviewer", "at-once")];
    expect(heard(chose, { topic: "submitted", named: [], actor: null })).toEqual(["ines at-once"]);
  });
});
