import { lazy, Route, Router } from "preact-iso";
import { NotFound } from "#web/page/NotFound.tsx";
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
const BuyerPages = lazy(() => import("#web/features/buyer/BuyerPages.tsx"));
const VendorPages = lazy(() => import("#web/features/vendor/VendorPages.tsx"));

/** Pages anybody reaches, and behind them the pages of the facet one acts in. */
export function Pages() {
  return (
    <Router>
      <Route path="/sign-in" component={SignIn} />
      <Route path="/l" component={LinkLanding} />
      <Route path="/i" component={Invitation} />
      <Route path="/invitations/:id" component={session.value?.person ? Invitation : SignIn} />
      <Route path="/p/:address" component={PassportPage} />
      <Route path="/passport-files" component={PassportFiles} />
      <Route path="/mailbox" component={session.value?.demo ? Mailbox : NotFound} />
      <Route path="/how-scoring-works" component={ScoringExplained} />
      <Route path="/try-to-cheat" component={TryToCheat} />
      <Route path="/templates" component={Templates} />
      <Route path="/account" component={session.value?.person ? Account : SignIn} />
      <Route path="/" component={Home} />
      <Route path="/*" component={Home} />
    </Router>
  );
}

function Home() {
  if (!session.value?.person) return <SignIn />;
  return <OnRightSide>{current.value?.facet === "buyer" ? <BuyerPages /> : <VendorPages />}</OnRightSide>;
}
