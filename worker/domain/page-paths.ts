// Every page of the portal. A path here without a component does not compile, and a test walks them all.

/** Pages that anybody reaches, signed in or not. */
export const openPaths = [
  "/sign-in",
  "/l",
  "/i",
  "/invitations/:id",
  "/p/:address",
  "/passport-files",
  "/mailbox",
  "/how-scoring-works",
  "/try-to-cheat",
  "/templates",
  "/account",
  "/ask/:address",
  "/asked",
  "/asked/:id",
] as const;

/** Pages of somebody who acts for a buyer. */
export const buyerPaths = [
  "/",
  "/questionnaires",
  "/questionnaires/import",
  "/questionnaires/drafts/:id",
  "/questionnaires/:id",
  "/assessments",
  "/assessments/new",
  "/assessments/:id/:view?",
  "/workload",
  "/risks",
  "/vendors",
  "/vendors/new",
  "/vendors/import",
  "/vendors/import/:id",
  "/vendors/:id",
  "/tiers",
  "/intake",
  "/intake/page",
  "/intake/:id",
  "/campaigns",
  "/campaigns/:id",
  "/compare",
  "/portfolio",
  "/policy",
  "/settings",
  "/people",
  "/outside-access",
  "/outside-access/new",
  "/log",
] as const;

/** Of these, the pages of somebody to whom a buyer opened assessments from outside. */
export const readingPaths = ["/", "/assessments/:id/:view?"] as const satisfies readonly (typeof buyerPaths)[number][];

/** Pages of somebody who acts for a vendor. */
export const vendorPaths = [
  "/",
  "/requests/:id",
  "/requests/:id/questions",
  "/requests/:id/offline",
  "/requests/:id/systems",
  "/requests/:id/certificate",
  "/requests/:id/sections/:sectionId",
  "/requests/:id/left",
  "/requests/:id/check",
  "/company",
  "/systems",
  "/certificates",
  "/evidence",
  "/suppliers",
  "/passport",
  "/people",
  "/log",
] as const;

const patterns = [...openPaths, ...buyerPaths, ...vendorPaths].map((path) => {
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => (step.endsWith("?") ? "(?:/[^/]+)?" : step.startsWith(":") ? "/[^/]+" : `/${step}`));
  return new RegExp(`^${path === "/" ? "" : steps.join("")}/?$`);
});

/** Whether a page of the portal is at a path; what a browser shows there depends on who is signed in. */
export const isPagePath = (path: string): boolean => patterns.some((pattern) => pattern.test(path));
