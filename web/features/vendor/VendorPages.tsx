import { lazy, Route, Router } from "preact-iso";
import People from "#web/features/shared/people/People.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import "./vendor.css";
import SectionPage from "./answering/SectionPage.tsx";
import CertificatePage from "./certificates/CertificatePage.tsx";
import CertificatesLibrary from "./certificates/CertificatesLibrary.tsx";
import Company from "./company/Company.tsx";
import EvidenceLibrary from "./evidence/EvidenceLibrary.tsx";
import AllQuestions from "./request/AllQuestions.tsx";
import CheckPage from "./request/CheckPage.tsx";
import RequestHome from "./request/RequestHome.tsx";
import Requests from "./requests/Requests.tsx";
import SystemsLibrary from "./systems/SystemsLibrary.tsx";
import SystemsPage from "./systems/SystemsPage.tsx";

// It brings the reader of workbooks along, which few visits need.
const PassportDesk = lazy(() => import("./passport/PassportDesk.tsx"));
const Suppliers = lazy(() => import("./suppliers/Suppliers.tsx"));
const OfflinePage = lazy(() => import("./offline/OfflinePage.tsx"));

/** The pages of somebody who acts for a vendor. */
export default function VendorPages() {
  return (
    <Router>
      <Route path="/" component={Requests} />
      <Route path="/requests/:id" component={RequestHome} />
      <Route path="/requests/:id/questions" component={AllQuestions} />
      <Route path="/requests/:id/offline" component={OfflinePage} />
      <Route path="/requests/:id/systems" component={SystemsPage} />
      <Route path="/requests/:id/certificate" component={CertificatePage} />
      <Route path="/requests/:id/sections/:sectionId" component={SectionPage} />
      <Route path="/requests/:id/check" component={CheckPage} />
      <Route path="/company" component={Company} />
      <Route path="/systems" component={SystemsLibrary} />
      <Route path="/certificates" component={CertificatesLibrary} />
      <Route path="/evidence" component={EvidenceLibrary} />
      <Route path="/suppliers" component={Suppliers} />
      <Route path="/passport" component={PassportDesk} />
      <Route path="/people" component={VendorPeople} />
      <Route default component={NotFound} />
    </Router>
  );
}

const VendorPeople = () => <People facet="vendor" />;
