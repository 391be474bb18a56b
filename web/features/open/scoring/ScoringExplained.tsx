import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { model } from "#domain/scoring/summary.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { current } from "#web/page/session.ts";
import "./scoring.css";
import { useHash } from "#web/features/buyer/review/useHash.ts";
import { AnswerPart } from "./AnswerPart.tsx";
import { CertificatePart } from "./CertificatePart.tsx";
import { type ExplainedPolicy, usualPolicy } from "./explained-policy.ts";
import { Promises } from "./Promises.tsx";
import { ComparingPart, SumsAndRisk } from "./SumsAndRisk.tsx";

/** The scoring model in plain words and formulas, with the constants of the policy that is asked about. */
export default function ScoringExplained() {
  usePageTitle("How scoring works");
  const { query } = useLocation();
  const wanted = Number(query.policy ?? "");
  // Whoever reads from outside is shown no other version than the one in what they read.
  const isBuyer = current.value?.facet === "buyer" && !isFromOutside();
  const policy = useMemo(
    () => resource(() => (isBuyer ? load(wanted) : Promise.resolve(usualPolicy))),
    [isBuyer, wanted],
  );
  return <Loading resource={policy}>{(explained) => <Explained explained={explained} />}</Loading>;
}

/** A version of the organisation's policy, the newest without a number; the usual constants while it has none. */
async function load(wanted: number): Promise<ExplainedPolicy> {
  const { versions } = await call("GET /api/buyer/policies", {});
  const version = versions.find((one) => one.version === wanted) ?? versions[0];
  if (version === undefined) return usualPolicy;
  const { version: number, policy: changes } = version;
  return { policy: resolvePolicy(changes), changes, whose: `Policy version ${number} of your organisation.` };
}

function Explained({ explained }: { readonly explained: ExplainedPolicy }) {
  useHash();
  const { policy, changes, whose } = explained;
  return (
    <div class="narrow stack scoring">
      <PageHeader
        title="How scoring works"
        lead={`Model ${model}. ${whose} Every number can be traced to the answers and the evidence behind it.`}
      />
      <p>
        Rather see it than read it? <a href="/try-to-cheat">Try to cheat</a>: change what a vendor says, and watch the
        numbers.
      </p>
      <AnswerPart policy={policy} />
      <CertificatePart policy={policy} />
      <SumsAndRisk policy={policy} />
      <ComparingPart />
      <Promises changes={changes} />
    </div>
  );
}
