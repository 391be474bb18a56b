import { type Buyer, call, type Vendor } from "./portal.ts";

interface Submitted {
  readonly mark: string;
  readonly buyer: Buyer;
  readonly vendor: Vendor;
  readonly submitted: { readonly assessmentId: string; readonly requestId: string };
}

/** The vendor tells that its service changed since it handed in; gives the reason to ask again. */
export async function tellChange(of: Submitted): Promise<string> {
  const { assessmentId, requestId } = of.submitted;
  const told = await call(of.vendor.owner, "POST /api/vendor/requests/:id/change", {
    params: { id: requestId },
    body: { what: "service", word: `${of.mark} change` },
  });
  if (told.status >= 300) throw new Error(`${told.status}: ${told.text}`);
  const params = { id: assessmentId };
  const { reasons } = (await call(of.buyer.auditor, "GET /api/buyer/assessments/:id/ask-again", { params })).json();
  return reasons[0]?.id ?? "";
}
