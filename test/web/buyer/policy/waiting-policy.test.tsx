// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PolicyDesk, PolicyProposalView } from "#contract/policy.ts";
import { problems } from "#contract/problems.ts";
import { MoveModel } from "#web/features/buyer/policy/MoveModel.ts";
import { PolicyModel } from "#web/features/buyer/policy/PolicyModel.ts";
import { WaitingCard } from "#web/features/buyer/policy/WaitingCard.tsx";
import { session } from "#web/page/session.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const version = (number: number, policy = {}) => ({
  version: number,
  policy,
  publishedBy: "Priya Nair",
  publishedAt: 0,
  proposedBy: "Priya Nair",
  reason: "",
  assessments: 0,
});
const deskOf = (more: Partial<PolicyDesk> = {}): PolicyDesk => ({
  versions: [version(1)],
  proposal: null,
  fourEyes: false,
  ...more,
});
const proposalOf = (more: Partial<PolicyProposalView> = {}): PolicyProposalView => ({
  id: "pol_1",
  base: 1,
  policy: { assurance: { asserted: 0.2 } },
  reason: "We ask for more",
  proposedBy: "Priya Nair",
  proposedById: "per_1",
  proposedAt: 0,
  tried: 0,
  isTried: false,
  breaks: [],
  unread: [],
  ...more,
});
const unread = [{ assessmentId: "asm_1", product: "Lumen" }];
const refusal = (code: keyof typeof problems) =>
  [problems[code].status, { type: "", code, ...problems[code] }] as const;

/** A server that answers each route with what is next in its list, the last one again and again. */
function serverSaying(answers: Readonly<Record<string, readonly (readonly [status: number, body: unknown])[]>>) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const route = `${init.method ?? "GET"} ${new URL(address, "http://localhost").pathname.split("/").slice(3).join("/")}`;
    const list = answers[route] ?? [];
    const [status, body] = list[Math.min(asked.filter((one) => one === route).length, list.length - 1)] ?? [500, {}];
    asked.push(route);
    return new Response(JSON.stringify(body), { status });
  });
  return asked;
}

const begun = (desk = deskOf()): PolicyModel => {
  const model = new PolicyModel(desk, () => undefined);
  model.form.change({ assurance: { asserted: 0.3 } });
  model.reason.value = "Better so";
  return model;
};

describe("an owner who proposes a policy", () => {
  it("meets what another published meanwhile: both stand side by side, and nothing typed is lost", async () => {
    const theirs = deskOf({ versions: [version(2, { assurance: { asserted: 0.1 } }), version(1)] });
    serverSaying({ "POST policies/proposals": [refusal("stale-revision")], "GET policies": [[200, theirs]] });
    const model = begun();
    await model.propose();
    expect(model.form.conflict.value).toMatchObject({ revision: 2, body: { assurance: { asserted: 0.1 } } });
    expect(model.changes.value).toEqual({ assurance: { asserted: 0.3 } });
  });

  it("is shown the policy that waits already, and keeps what was typed", async () => {
    serverSaying({
      "POST policies/proposals": [refusal("policy-proposal-waits")],
      "GET policies": [[200, deskOf({ proposal: proposalOf() })]],
    });
    const model = begun();
    await model.propose();
    expect(model.desk.value.proposal).toMatchObject({ id: "pol_1" });
    const card = render(<WaitingCard model={model} proposal={proposalOf()} />);
    expect(card.container.textContent).toContain("Your own changes are kept");
  });

  it.each([
    ["publishes it at once where every file was read", [], 1],
    ["looks first where a file could not be read", unread, 0],
  ])("%s", async (_, missing, published) => {
    const asked = serverSaying({
      "POST policies/proposals": [[201, proposalOf()]],
      "POST policies/proposals/pol_1/trial": [[200, proposalOf({ tried: 2, isTried: true, unread: missing })]],
      "POST policies/proposals/pol_1/settlement": [[200, deskOf({ versions: [version(2), version(1)] })]],
    });
    await begun().propose();
    expect(asked.filter((route) => route.endsWith("settlement"))).toHaveLength(published);
  });
});

describe("a policy that waits", () => {
  const words = (proposal: PolicyProposalView, desk = deskOf({ proposal })): string =>
    render(<WaitingCard model={new PolicyModel(desk, () => undefined)} proposal={proposal} />).container.textContent ??
    "";

  it("counts no file that could not be read as tried, and says that it was not", () => {
    const said = words(proposalOf({ tried: 1, isTried: true, unread }));
    expect(said).toContain("hold with it on 0 assessments");
    expect(said).toContain("Lumen");
  });

  it("is not said to be tried while nobody tries it", () => {
    expect(words(proposalOf({ tried: 25 }))).toContain("were tried on 25 assessments so far. An owner goes on");
  });

  it("that was overtaken by another version shows its one way out", () => {
    session.value = {
      person: { id: "per_1", name: "Priya Nair", email: "priya@harbour.example" },
      current: { orgId: "org_1", orgName: "Harbour Vale", facet: "buyer", role: "owner" },
      memberships: [],
    } as unknown as typeof session.value;
    const said = words(proposalOf({ base: 0, isTried: true }));
    session.value = undefined;
    expect(said).toContain("Version 1 was published since this was proposed. Take it back");
    expect(said).not.toContain("Publish as version");
  });

  it("goes when somebody else settled it, and what holds now is shown", async () => {
    serverSaying({
      "POST policies/proposals/pol_1/settlement": [refusal("policy-proposal-over")],
      "GET policies": [[200, deskOf({ versions: [version(2), version(1)] })]],
    });
    const renewed: PolicyModel[] = [];
    const model = new PolicyModel(deskOf({ proposal: proposalOf({ isTried: true }) }), (next) => renewed.push(next));
    await model.waiting.publish();
    expect(renewed[0]?.desk.value).toMatchObject({ proposal: null, versions: [{ version: 2 }, { version: 1 }] });
  });
});

describe("an accreditation body that somebody comes with", () => {
  it("is called added only while it is on the list here and holds nowhere yet", () => {
    const model = new PolicyModel(deskOf(), () => undefined);
    model.recognise("NEWAB");
    expect(model.isAdded("NEWAB")).toBe(true);
    const holds = deskOf({ versions: [version(2, { recognisedAccreditationBodies: ["NEWAB"] }), version(1)] });
    expect(new PolicyModel(holds, () => undefined).isAdded("NEWAB")).toBe(false);
  });

  it("changes nothing while another policy waits", () => {
    const model = new PolicyModel(deskOf({ proposal: proposalOf() }), () => undefined);
    model.recognise("NEWAB");
    expect(model.isAdded("NEWAB")).toBe(false);
    expect(model.form.isDirty.value).toBe(false);
  });
});

describe("moving assessments", () => {
  it("counts those that cannot be read, but not those that are where they should be, and says whose score is missing", async () => {
    const figures = { assured: 0.5, rating: "low" };
    const effects = [
      { assessmentId: "asm_2", vendorName: "V", product: "P", version: 1, before: figures, after: figures },
    ];
    const damaged = [
      { assessmentId: "asm_1", product: "Lumen", version: 1 },
      { assessmentId: "asm_3", product: "There already", version: 2 },
    ];
    const bodies: unknown[] = [];
    const answers: Readonly<Record<string, unknown>> = {
      effect: { effects, unread: damaged, next: null },
      moves: { moved: 2 },
      rescoring: { rescored: 0, left: 1 },
      policies: deskOf(),
    };
    vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
      const last = new URL(address, "http://localhost").pathname.split("/").at(-1) ?? "";
      if (last === "moves") bodies.push(JSON.parse(String(init.body)));
      return Response.json(answers[last]);
    });
    const move = new MoveModel(new PolicyModel(deskOf({ versions: [version(2), version(1)] }), () => undefined).desk);
    await move.look();
    await move.move();
    expect(bodies).toMatchObject([{ version: 2, expected: 2 }]);
    expect(move.moved.value).toMatchObject({ moved: 2, left: 1, unread: [{ product: "Lumen" }] });
  });
});
