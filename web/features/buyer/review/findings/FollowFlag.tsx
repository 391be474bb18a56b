import { useSignal } from "@preact/signals";
import { type Finding, flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import { date } from "#domain/format.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { acceptanceWords } from "#domain/words/acceptance.ts";
import { stateWords } from "#domain/words/findings.ts";
import { flagWords, inDossier } from "#domain/words/flags.ts";
import { dueWords } from "#domain/words/late.ts";
import { nameWords } from "#domain/words/names.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { Dialog } from "#web/components/Dialog.tsx";
import { worded } from "#web/components/worded.tsx";
import { today } from "#web/page/today.ts";
import type { ReviewModel } from "../ReviewModel.ts";
import { FindingForm } from "./FindingForm.tsx";

interface FollowFlagProps {
  readonly flag: Flag;
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** Until when it is dealt with, and how long that is over. */
function untilWords(finding: Finding): string {
  const { dueOn } = finding;
  if (dueOn === null) return "";
  return isOpenFinding(finding) ? dueWords(dueOn, today.value) : `until ${date(dueOn)}`;
}

/** What is done about a flag: who deals with it until when, or who carries the risk; and the way to say so. */
export function FollowFlag({ flag, model, mayConclude }: FollowFlagProps) {
  const open = useSignal(false);
  const view = model.view.value;
  const id = flagFindingId(flag);
  const finding = view.findings.find((one) => one.id === id) ?? null;
  const { title } = flagWords(flag, inDossier(view.dossier));
  if (finding === null && !mayConclude) return null;
  return (
    <div class="cluster">
      {finding ? (
        <span>
          <Badge tone={stateWords[finding.standing].tone}>{stateWords[finding.standing].words}</Badge>{" "}
          {finding.accepted
            ? acceptanceWords(finding.accepted, view.dossier.asOf)
            : [finding.owner, untilWords(finding)].filter(Boolean).join(", ")}
        </span>
      ) : null}
      {mayConclude ? (
        <Button variant="quiet" size="small" label={`Follow up: ${title}`} onClick={() => (open.value = true)}>
          Follow up{flag.subject === null ? null : <>: {worded(nameWords(flag.subject, view))}</>}
        </Button>
      ) : null}
      <Dialog open={open.value} title={`Follow up: ${title}`} width="wide" onClose={() => (open.value = false)}>
        <FindingForm
          review={model}
          finding={finding}
          start={{ id, body: { title, severity: severityOf(flag) } }}
          onDone={() => (open.value = false)}
        />
      </Dialog>
    </div>
  );
}

const severityOf = ({ severity }: Flag): Exclude<Flag["severity"], "info"> => (severity === "info" ? "low" : severity);
