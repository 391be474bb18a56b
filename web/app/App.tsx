import { useEffect } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { loadSession, session } from "#web/page/session.ts";
import { Layout } from "./Layout.tsx";
import { Pages } from "./Pages.tsx";

/** The whole UI: who is signed in decides which pages there are. */
export function App() {
  useEffect(() => void loadSession(), []);
  return (
    <LocationProvider>
      <Layout>{session.value === undefined ? <p aria-busy="true">Loading…</p> : <Pages />}</Layout>
    </LocationProvider>
  );
}
