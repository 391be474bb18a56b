import { lazy, Route, Router } from "preact-iso";
import ComparePage from "#web/features/buyer/compare/ComparePage.tsx";
import QuestionnairePage from "#web/features/buyer/questionnaires/shelf/QuestionnairePage.tsx";
import Shelf from "#web/features/buyer/questionnaires/shelf/Shelf.tsx";
import People from "#web/features/shared/people/People.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import AssessmentPage from "./assessment/AssessmentPage.tsx";
import SendPage from "./send/SendPage.tsx";
import Settings from "./settings/Settings.tsx";
import Tracker from "./tracker/Tracker.tsx";

// Reading files takes the format's schema and a YAML reader: fetched only by who builds or imports.
const BuilderPage = lazy(() => import("#web/features/buyer/questionnaires/builder/BuilderPage.tsx"));
const PolicyPage = lazy(() => import("./policy/PolicyPage.tsx"));
const PortfolioPage = lazy(() => import("#web/features/buyer/portfolio/PortfolioPage.tsx"));
const ImportPage = lazy(() => import("#web/features/buyer/questionnaires/import/ImportPage.tsx"));

/** The pages of somebody who acts for a buyer. */
export default function BuyerPages() {
  return (
    <Router>
      <Route path="/" component={Tracker} />
      <Route path="/questionnaires" component={Shelf} />
      <Route path="/questionnaires/import" component={ImportPage} />
      <Route path="/questionnaires/drafts/:id" component={BuilderPage} />
      <Route path="/questionnaires/:id" component={QuestionnairePage} />
      <Route path="/assessments/new" component={SendPage} />
      <Route path="/assessments/:id/:view?" component={AssessmentPage} />
      <Route path="/compare" component={ComparePage} />
      <Route path="/portfolio" component={PortfolioPage} />
      <Route path="/policy" component={PolicyPage} />
      <Route path="/settings" component={Settings} />
      <Route path="/people" component={BuyerPeople} />
      <Route default component={NotFound} />
    </Router>
  );
}

const BuyerPeople = () => <People facet="buyer" />;
