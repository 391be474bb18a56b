import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "../../e2e/support/writers.ts";
import { figureOf } from "../../support/figure.ts";
import { isMarked, signInAs, type Traces, watch, withOwnPortal } from "./own-portal.ts";

const payloads = [
  "<script>window.ran=1;fetch('/ran')</script>",
  '"><img src=x onerror="window.ran=1;fetch(\'/ran\')">',
  "<svg/onload=window.ran=1>",
  "javascript:window.ran=1",
  "{{constructor.constructor('window.ran=1')()}}",
  "</textarea></title><script>window.ran=1</script>",
];
const payload = payloads.join(" ");
const short = payload.slice(0, 100);
const fewestWithPayload = 10;

/** Words of bad intentions in every text that a buyer, a vendor or a stranger can write. */
async function writeEverywhere(address: string): Promise<void> {
  const [buyer, vendor] = [await signedIn(address, "tom"), await signedIn(address, "nia")];
  const factors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };
  const sent = await buyer.call("POST /api/buyer/assessments", {
    body: {
      questionnaireId: "ai-vendor-core",
      vendorName: short,
      vendorLegalName: short,
      contactName: short,
      contactEmail: "nia.adeyemi@juniper.example",
      product: short,
      purpose: payload,
      uses: [{ id: "one", name: short, description: payload, factors }],
      dueOn: "2030-01-31",
    },
  });
  const token = sent.invitation.url.split("#")[1] ?? "";
  const accepted = { token, orgId: "org_demo_juniper", yourName: short };
  const { requestId } = await vendor.call("POST /api/invitations/accept", { body: accepted });
  const params = { id: requestId };
  const system = {
    name: short,
    purpose: payload,
    origin: "fine-tuned" as const,
    roles: ["provider" as const],
    affectsPeople: true,
    personalData: true,
    aiActClass: "high-risk" as const,
    thirdPartyServices: [{ name: short, insideBoundary: true }],
  };
  const body = { revision: 0, body: system };
  await vendor.call("PUT /api/vendor/systems/:id", { params: { id: "sys_payload" }, body });
  const answers = {
    "ai-policy": { value: "yes", explanation: payload },
    "trains-on-our-data": { value: "no", explanation: payload },
    "incident-history": { value: payload },
  };
  for (const [questionId, answer] of Object.entries(answers))
    await vendor.call("PUT /api/vendor/requests/:id/answers/:questionId", {
      params: { ...params, questionId },
      body: { revision: 0, answer },
    });
  // Those about the whole stand open on a page; those about a question beside it.
  for (const questionId of ["ai-policy", null]) {
    const words = { questionId, text: payload };
    await vendor.call("POST /api/vendor/requests/:id/notes", { params, body: words });
    await vendor.call("POST /api/vendor/requests/:id/messages", { params, body: words });
    await buyer.call("POST /api/buyer/assessments/:id/notes", { params: { id: sent.id }, body: words });
    await buyer.call("POST /api/buyer/assessments/:id/messages", { params: { id: sent.id }, body: words });
  }
  const { revision } = await vendor.call("GET /api/vendor/requests/:id", { params });
  const chosen = { revision, systems: [{ systemId: "sys_payload", useId: "one" }] };
  await vendor.call("PUT /api/vendor/requests/:id/systems", { params, body: chosen });
  const signed = { name: short, role: short, confirmed: true } as const;
  await vendor.call("POST /api/vendor/requests/:id/submission", { params, body: signed });
}

interface Walked {
  readonly pages: number;
  /** On how many of them somebody's bad words stand. */
  readonly withPayload: number;
}

/** Visits every page that links lead to, until so many were seen. */
async function walk(page: Page, of: { address: string; most: number; traces: Traces }): Promise<Walked> {
  const [seen, next] = [new Set<string>(), ["/"]];
  let withPayload = 0;
  for (let path = next.shift(); path !== undefined && seen.size < of.most; path = next.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(`${of.address}${path}`);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    if (await isMarked(page)) of.traces.ran.push(path);
    if (((await page.locator("body").textContent()) ?? "").includes("window.ran=1")) withPayload++;
    const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const link of links) if (link && !/^\/(?:api|assets)\//.test(link)) next.push(link.replace(/#.*/, ""));
    const foreign = await page.locator("a[href^='javascript' i]").count();
    if (foreign > 0) of.traces.ran.push(`a link that is a script on ${path}`);
  }
  return { pages: seen.size, withPayload };
}

test("no words that somebody wrote run on any page", async ({ browser }) => {
  await withOwnPortal(async (address) => {
    await writeEverywhere(address);
    const traces: Traces = { ran: [], violations: [] };
    let [pages, withPayload] = [0, 0];
    const most = process.env.LONG === "1" ? 150 : 30;
    for (const key of ["tom", "nia"]) {
      const page = await browser.newPage();
      const seen = await watch(page);
      await signInAs(page, { address, personId: `psn_demo_${key}` });
      const walked = await walk(page, { address, most, traces: seen });
      pages += walked.pages;
      withPayload += walked.withPayload;
      traces.ran.push(...seen.ran);
      traces.violations.push(...seen.violations);
      await page.close();
    }
    const is = `${pages} pages, ${withPayload} of them with payloads, ${traces.ran.length} scripts run, ${traces.violations.length} violations of CSP or Trusted Types`;
    const fell = [...traces.ran, ...traces.violations];
    const figure = figureOf({
      name: "Hostile words",
      is,
      target: `${fewestWithPayload} with payloads, 0 run, 0 violations`,
      enough: pages >= 20 && withPayload >= fewestWithPayload,
      short: fell,
    });
    test.info().annotations.push({ type: "figure", description: JSON.stringify(figure) });
    expect(fell).toEqual([]);
  });
});
