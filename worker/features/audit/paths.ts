import type { Facet } from "#domain/access/roles.ts";
import type { About } from "#domain/audit/action.ts";

interface Place {
  readonly about: About;
  readonly facet: Facet;
  readonly subject: string;
  /** The vendor's own request behind an assessment. */
  readonly requestId: string | null;
}

/** The page of what an entry tells of, on the side that reads it; null where there is none. */
export function pathOf({ about, facet, subject, requestId }: Place): string | null {
  const pages: Readonly<Record<About, string | null>> = {
    "by-id": pageById({ facet, subject, requestId }),
    certificate: "/certificates",
    system: "/systems",
    "legal-entity": "/company",
    questionnaire: `/questionnaires/${subject}`,
    "questionnaire-draft": `/questionnaires/drafts/${subject}`,
    policy: "/policy",
    tiers: "/tiers",
    "intake-page": "/intake/page",
    route: null,
    nothing: null,
  };
  return pages[about];
}

function pageById({ facet, subject, requestId }: Omit<Place, "about">): string | null {
  const [kind = ""] = subject.split("_");
  const assessment = facet === "buyer" ? `/assessments/${subject}` : requestId && `/requests/${requestId}`;
  const pages = new Map<string, string | null>([
    ["asm", assessment],
    ["vnd", `/vendors/${subject}`],
    ["cmp", `/campaigns/${subject}`],
    ["vim", `/vendors/import/${subject}`],
    ["ask", `/intake/${subject}`],
    ["rsp", `/requests/${subject}`],
    ["psn", "/people"],
    ["evd", facet === "vendor" ? "/evidence" : null],
    ["psp", "/passport"],
  ]);
  return pages.get(kind) ?? (facet === "buyer" ? `/questionnaires/${subject}` : null);
}
