import { lazy, Route, Router } from "preact-iso";
import { buyerPaths } from "#domain/page-paths.ts";
import ComparePage from "#web/features/buyer/compare/ComparePage.tsx";
import QuestionnairePage from "#web/features/buyer/questionnaires/shelf/QuestionnairePage.tsx";
import Shelf from "#web/features/buyer/questionnaires/shelf/Shelf.tsx";
import People from "#web/features/shared/people/People.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { NotFound } from "#web/page/NotFound.tsx";
import { type PageTable, routesOf } from "#web/page/routes.ts";
import AssessmentPage from "./assessment/AssessmentPage.tsx";
import InboxPage from "./inbox/InboxPage.tsx";
import SendPage from "./send/SendPage.tsx";
import Settings from "./settings/Settings.tsx";
import Tracker from "./tracker/Tracker.tsx";

// Reading files takes the format's schema and a YAML reader: fetched only by who builds or imports.
const BuilderPage = lazy(() => import("#web/features/buyer/questionnaires/builder/BuilderPage.tsx"));
const LogPage = lazy(() => import("#web/features/shared/log/LogPage.tsx"));
const PolicyPage = lazy(() => import("./policy/PolicyPage.tsx"));
const PortfolioPage = lazy(() => import("#web/features/buyer/portfolio/PortfolioPage.tsx"));
const VendorsPage = lazy(() => import("./vendors/VendorsPage.tsx"));
const NewVendorPage = lazy(() => import("./vendors/NewVendorPage.tsx"));
const ImportVendorsPage = lazy(() => import("./vendors/import/ImportVendorsPage.tsx"));
const ImportReportPage = lazy(() => import("./vendors/import/ImportReportPage.tsx"));
const VendorPage = lazy(() => import("./vendors/VendorPage.tsx"));
const CampaignsPage = lazy(() => import("./campaigns/CampaignsPage.tsx"));
const CampaignPage = lazy(() => import("./campaigns/CampaignPage.tsx"));
const OutsideAccessPage = lazy(() => import("./outside/OutsideAccessPage.tsx"));
const GiveOutsidePage = lazy(() => import("./outside/GiveOutsidePage.tsx"));
const ReadingPages = lazy(() => import("./reading/ReadingPages.tsx"));
const TiersPage = lazy(() => import("./tiers/TiersPage.tsx"));
const RisksPage = lazy(() => import("./risks/RisksPage.tsx"));
const IntakesPage = lazy(() => import("./intake/IntakesPage.tsx"));
const IntakePage = lazy(() => import("./intake/IntakePage.tsx"));
const DoorPage = lazy(() => import("./intake/DoorPage.tsx"));
const WorkloadPage = lazy(() => import("./assignments/WorkloadPage.tsx"));
const ImportPage = lazy(() => import("#web/features/buyer/questionnaires/import/ImportPage.tsx"));

const pages: PageTable<(typeof buyerPaths)[number]> = {
  "/": InboxPage,
  "/assessments": Tracker,
  "/questionnaires": Shelf,
  "/questionnaires/import": ImportPage,
  "/questionnaires/drafts/:id": BuilderPage,
  "/questionnaires/:id": QuestionnairePage,
  "/assessments/new": SendPage,
  "/assessments/:id/:view?": AssessmentPage,
  "/workload": WorkloadPage,
  "/risks": RisksPage,
  "/vendors": VendorsPage,
  "/vendors/new": NewVendorPage,
  "/vendors/import": ImportVendorsPage,
  "/vendors/import/:id": ImportReportPage,
  "/vendors/:id": VendorPage,
  "/tiers": TiersPage,
  "/intake": IntakesPage,
  "/intake/page": DoorPage,
  "/intake/:id": IntakePage,
  "/campaigns": CampaignsPage,
  "/campaigns/:id": CampaignPage,
  "/compare": ComparePage,
  "/portfolio": PortfolioPage,
  "/policy": PolicyPage,
  "/settings": Settings,
  "/outside-access": OutsideAccessPage,
  "/outside-access/new": GiveOutsidePage,
  "/people": () => <People facet="buyer" />,
  "/log": () => <LogPage facet="buyer" />,
};

/** The pages of somebody who acts for a buyer. */
export default function BuyerPages() {
  // Somebody from outside has none of them.
  if (isFromOutside()) return <ReadingPages />;
  return (
    <Router>
      {routesOf(buyerPaths, pages)}
      <Route default component={NotFound} />
    </Router>
  );
}
