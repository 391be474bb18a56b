import { lazy, Route, Router } from "preact-iso";
import { vendorPaths } from "#domain/page-paths.ts";
import People from "#web/features/shared/people/People.tsx";
import { NotFound } from "#web/page/NotFound.tsx";
import { type PageTable, routesOf } from "#web/page/routes.ts";
import "./vendor.css";
import LeftPage from "./answering/LeftPage.tsx";
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
const LogPage = lazy(() => import("#web/features/shared/log/LogPage.tsx"));
const Suppliers = lazy(() => import("./suppliers/Suppliers.tsx"));
const OfflinePage = lazy(() => import("./offline/OfflinePage.tsx"));

const pages: PageTable<(typeof vendorPaths)[number]> = {
  "/": Requests,
  "/requests/:id": RequestHome,
  "/requests/:id/questions": AllQuestions,
  "/requests/:id/offline": OfflinePage,
  "/requests/:id/systems": SystemsPage,
  "/requests/:id/certificate": CertificatePage,
  "/requests/:id/sections/:sectionId": SectionPage,
  "/requests/:id/left": LeftPage,
  "/requests/:id/check": CheckPage,
  "/company": Company,
  "/systems": SystemsLibrary,
  "/certificates": CertificatesLibrary,
  "/evidence": EvidenceLibrary,
  "/suppliers": Suppliers,
  "/passport": PassportDesk,
  "/people": () => <People facet="vendor" />,
  "/log": () => <LogPage facet="vendor" />,
};

/** The pages of somebody who acts for a vendor. */
export default function VendorPages() {
  return (
    <Router>
      {routesOf(vendorPaths, pages)}
      <Route default component={NotFound} />
    </Router>
  );
}
