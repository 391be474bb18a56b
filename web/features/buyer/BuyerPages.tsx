import { Route, Router } from "preact-iso";
import { NotFound } from "#web/app/NotFound.tsx";
import ComparePage from "#web/features/compare/ComparePage.tsx";
import People from "#web/features/people/People.tsx";
import AssessmentPage from "./assessment/AssessmentPage.tsx";
import SendPage from "./send/SendPage.tsx";
import QuestionnairePage from "./shelf/QuestionnairePage.tsx";
import Shelf from "./shelf/Shelf.tsx";
import Tracker from "./tracker/Tracker.tsx";

/** The pages of somebody who acts for a buyer. */
export default function BuyerPages() {
  return (
    <Router>
      <Route path="/" component={Tracker} />
      <Route path="/questionnaires" component={Shelf} />
      <Route path="/questionnaires/:id" component={QuestionnairePage} />
      <Route path="/assessments/new" component={SendPage} />
      <Route path="/assessments/:id/:view?" component={AssessmentPage} />
      <Route path="/compare" component={ComparePage} />
      <Route path="/people" component={BuyerPeople} />
      <Route default component={NotFound} />
    </Router>
  );
}

const BuyerPeople = () => <People facet="buyer" />;
