import { useEffect } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { loadSession, session, sessionProblem } from "#web/page/session.ts";
import { Layout } from "./Layout.tsx";
import { Pages } from "./Pages.tsx";

/** The whole UI: who is signed in decides which pages there are. */
export function App() {
  useEffect(() => void loadSession(), []);
  return (
    <LocationProvider>
      <Layout>{session.value === undefined ? <Waiting /> : <Pages />}</Layout>
    </LocationProvider>
  );
}

/** Until it is known who is signed in; a server that cannot be reached is no reason to show the page to sign in. */
function Waiting() {
  const { value: problem } = sessionProblem;
  return problem ? (
    <ProblemNotice problem={problem} onRetry={() => void loadSession()} />
  ) : (
    <p aria-busy="true">Loading…</p>
  );
}
