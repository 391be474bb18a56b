import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PortalVisitor } from "../../../../worker/cli/demo/portal.ts";
import { repository } from "../../../../worker/cli/tools.ts";
import { wanted } from "../../../support/wanted.ts";
import { sendTo } from "../sending.ts";

/** Makes what the demonstration has none of: a draft, a sending that is prepared, an import, an invitation that waits, a passport, and somebody who was let in to its evidence. */
export async function preparePages(baseURL: string): Promise<void> {
  const buyer = await signedIn(baseURL, "psn_demo_priya");
  const text = readFileSync(join(repository, "questionnaires/ai-vendor-core.yaml"), "utf8");
  await buyer.call("POST /api/buyer/questionnaire-drafts", {
    body: {
      text: text
        .replace("id: ai-vendor-core", `id: gone-through-${Date.now()}`)
        .replace(/^title: .*$/m, "title: Gone through"),
    },
  });
  await buyer.call("POST /api/buyer/campaigns", {
    body: { vendors: { kind: "found", search: "", show: "current" } },
  });

  const importId = `vim_${crypto.randomUUID()}`;
  await buyer.call("PUT /api/buyer/vendor-imports/:id", {
    params: { id: importId },
    body: { fileName: "gone-through.csv", fileHash: "0".repeat(64) },
  });
  await buyer.call("POST /api/buyer/vendor-imports/:id/portions", {
    params: { id: importId },
    body: { vendors: [], refused: [{ row: 2, name: "", because: ["It has no name."] }], isLast: true },
  });
  const link = await openedPage(buyer);
  await buyer.call("PUT /api/asked/:id", {
    params: { id: `ask_${crypto.randomUUID().slice(0, 8)}` },
    body: { revision: 0, address: link.split("/ask/")[1] ?? "", word: "", body: wanted("Gone") },
  });

  const vendor = await signedIn(baseURL, "psn_demo_daan");
  const { person } = await vendor.call("GET /api/session", {});
  await sendTo({ baseURL, email: person?.email ?? "", product: `Gone through ${Date.now()}` });
  const id = `psp_${crypto.randomUUID()}`;
  const [evidence, systems, certificates, { showable }] = await Promise.all([
    vendor.call("GET /api/vendor/evidence", {}),
    vendor.call("GET /api/vendor/systems", {}),
    vendor.call("GET /api/vendor/certificates", {}),
    vendor.call("GET /api/vendor/passports", {}),
  ]);
  const { passports } = await vendor.call("PUT /api/vendor/passports/:id", {
    params: { id },
    body: {
      revision: 0,
      choices: {
        title: "AI at Brightwell",
        slug: null,
        systemIds: systems.map((one) => one.id),
        certificateIds: certificates.map((one) => one.id),
        requestId: showable[0]?.id ?? null,
        evidenceIds: evidence.map((one) => one.id),
      },
    },
  });
  const address = passports.find((one) => one.id === id)?.url.split("/p/")[1] ?? "";
  const who = { name: "Kim Stone", organisation: "Elsewhere", email: "kim@elsewhere.example" };
  await new PortalVisitor(baseURL).call("POST /api/passports/access", {
    body: { address, ...who, reason: "We think of buying." },
  });
  const [request] = (await vendor.call("GET /api/vendor/passports/:id/requests", { params: { id } })).entries;
  await vendor.call("POST /api/vendor/passports/:id/requests/:requestId", {
    params: { id, requestId: request?.id ?? "" },
    body: { granted: true },
  });
}

async function signedIn(baseURL: string, personId: string): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(baseURL);
  await visitor.call("POST /api/demo/sign-in", { body: { personId } });
  return visitor;
}

/** The page to ask on: whoever walks first opens it for all. */
async function openedPage(buyer: PortalVisitor): Promise<string> {
  const { revision, isOpen, link } = await buyer.call("GET /api/buyer/intake-page", {});
  if (isOpen && link !== null) return link;
  const body = { revision, isOpen: true, domains: ["inside.example"], link: "same" as const };
  // Another walk was faster: what it opened is found then.
  await buyer.call("PUT /api/buyer/intake-page", { body }).catch(() => undefined);
  return openedPage(buyer);
}
