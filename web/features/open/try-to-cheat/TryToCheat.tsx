import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { resource } from "#web/api/resource.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { Bench } from "./bench/Bench.tsx";
import { CheatModel } from "./CheatModel.ts";
import { Comparison } from "./Comparison.tsx";
import { Flags } from "./Flags.tsx";
import { GameList } from "./GameList.tsx";
import { sampleFile } from "./games.ts";
import { loadDossier } from "./load-dossier.ts";
import { Results } from "./Results.tsx";
import { Spoken } from "./Spoken.tsx";
import "./try-to-cheat.css";

/** Anybody tries to look better than they are, and sees that it does not pay. */
export default function TryToCheat() {
  usePageTitle("Try to cheat");
  const sample = useMemo(() => resource(() => loadDossier(sampleFile)), []);
  return (
    <div class="stack">
      <PageHeader
        title="Try to cheat"
        lead={
          <>
            A score is worth something only if nobody can talk it up. Play the vendor: claim, hide, invent, and watch
            what it gets you. The numbers come from <a href="/how-scoring-works">the same rules as in the product</a>.
            It all happens in your browser; nothing is sent or kept.
          </>
        }
      />
      <Loading resource={sample}>{(dossier) => <Table dossier={dossier} />}</Loading>
    </div>
  );
}

function Table({ dossier }: { readonly dossier: Dossier }) {
  const model = useMemo(() => new CheatModel(dossier), [dossier]);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = model.pressed.value;
  // What was pressed is further down: the reader is taken there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [pressed]);
  return (
    <div class="cheat">
      <div class="cheat__part stack">
        <GameList model={model} onPress={(game, side) => void model.press(game, side)} />
        <WorkProblem work={model.work} />
      </div>
      {pressed === undefined ? null : (
        <section class="cheat__part stack" aria-labelledby="pressed">
          <h2 id="pressed" tabIndex={-1} ref={heading}>
            {pressed.game.title}
          </h2>
          <Comparison model={model} pressed={pressed} />
        </section>
      )}
      <Results model={model} />
      <Spoken model={model} />
      <div class="cheat__part stack">
        <Bench model={model} />
        <Flags now={model.now.value} />
      </div>
    </div>
  );
}
