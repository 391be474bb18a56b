import { inherentRisk } from "#domain/dossier/inherent-risk.ts";
import { list, percent } from "#domain/format.ts";
import type { CheatModel } from "../CheatModel.ts";
import { AnswersBench } from "./AnswersBench.tsx";
import { CertificatesBench } from "./CertificatesBench.tsx";
import { QuickMoves } from "./QuickMoves.tsx";
import { SystemsBench } from "./SystemsBench.tsx";
import "./bench.css";

/** Everything that a vendor says and a reviewer concludes, to be changed at will. */
export function Bench({ model }: { readonly model: CheatModel }) {
  const { dossier, visibility } = model.now.value;
  const bench = { dossier, change: model.change };
  const uses = dossier.uses.map(({ name, factors }) => `${name} (inherent risk ${percent(inherentRisk(factors))})`);
  return (
    <section class="stack" aria-labelledby="bench">
      <div class="stack stack--tight">
        <h2 id="bench">Or change anything yourself</h2>
        <p>
          {dossier.vendor.legalName} is an invented vendor. It is asked for: {list(uses)}. That is the buyer's word, and
          no vendor can change it.
        </p>
      </div>
      <QuickMoves {...bench} />
      <SystemsBench {...bench} />
      <CertificatesBench {...bench} />
      <AnswersBench {...bench} visibility={visibility} />
    </section>
  );
}
