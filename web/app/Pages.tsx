import { lazy, Route, Router } from "preact-iso";
import { openPaths } from "#domain/page-paths.ts";
import { NotFound } from "#web/page/NotFound.tsx";
import { type PageTable, routesOf } from "#web/page/routes.ts";
import { current, session } from "#web/page/session.ts";
import { OnRightSide } from "./OnRightSide.tsx";

const SignIn = lazy(() => import("#web/features/open/sign-in/SignIn.tsx"));
const LinkLanding = lazy(() => import("#web/features/open/sign-in/LinkLanding.tsx"));
const Invitation = lazy(() => import("#web/features/open/invitation/Invitation.tsx"));
const PassportPage = lazy(() => import("#web/features/open/passport/PassportPage.tsx"));
const PassportFiles = lazy(() => import("#web/features/open/passport/PassportFiles.tsx"));
const Mailbox = lazy(() => import("#web/features/open/demo/Mailbox.tsx"));
const Account = lazy(() => import("#web/features/shared/account/Account.tsx"));
const ScoringExplained = lazy(() => import("#web/features/open/scoring/ScoringExplained.tsx"));
const TryToCheat = lazy(() => import("#web/features/open/try-to-cheat/TryToCheat.tsx"));
const Templates = lazy(() => import("#web/features/open/templates/Templates.tsx"));
const AskPage = lazy(() => import("#web/features/open/intake/AskPage.tsx"));
const AskedPage = lazy(() => import("#web/features/open/intake/AskedPage.tsx"));
const OneAsked = lazy(() => import("#web/features/open/intake/OneAsked.tsx"));
const BuyerPages = lazy(() => import("#web/features/buyer/BuyerPages.tsx"));
const VendorPages = lazy(() => import("#web/features/vendor/VendorPages.tsx"));

const pages: PageTable<(typeof openPaths)[number]> = {
  "/sign-in": SignIn,
  "/l": LinkLanding,
  "/i": Invitation,
  "/invitations/:id": (props) => (session.value?.person ? <Invitation {...props} /> : <SignIn />),
  "/p/:address": PassportPage,
  "/passport-files": PassportFiles,
  "/mailbox": () => (session.value?.demo ? <Mailbox /> : <NotFound />),
  "/how-scoring-works": ScoringExplained,
  "/try-to-cheat": TryToCheat,
  "/templates": Templates,
  "/account": () => (session.value?.person ? <Account /> : <SignIn />),
  "/ask/:address": AskPage,
  "/asked": () => (session.value?.person ? <AskedPage /> : <SignIn />),
  "/asked/:id": (props) => (session.value?.person ? <OneAsked {...props} /> : <SignIn />),
};

/** Pages anybody reaches, and behind them the pages of the facet one acts in. */
export function Pages() {
  return (
    <Router>
      {routesOf(openPaths, pages)}
      <Route path="/" component={Home} />
      <Route path="/*" component={Home} />
    </Router>
  );
}

function Home() {
  if (!session.value?.person) return <SignIn />;
  return <OnRightSide>{current.value?.facet === "buyer" ? <BuyerPages /> : <VendorPages />}</OnRightSide>;
}
