import { useMemo } from "preact/hooks";
import type { CampaignView } from "#contract/campaign.ts";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { date } from "#domain/format.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import type { FieldWord } from "#web/forms/differences.ts";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { CampaignFields } from "./CampaignFields.tsx";
import { campaignForm } from "./campaign-form.ts";
import { SendIt } from "./SendIt.tsx";

interface PreparingProps {
  readonly view: CampaignView;
  readonly mayChange: boolean;
  readonly onChanged: (view: CampaignView) => void;
  /** What is there now is to be looked at. */
  readonly onStale: () => void;
}

const wordsOf = (titleOf: (id: string) => string): readonly FieldWord<CampaignBody>[] => [
  { label: "Name", say: ({ name }) => name },
  {
    label: "What is asked",
    say: ({ questionnaire: asked }) => {
      if (asked.kind === "one") return titleOf(asked.id);
      return `By tier, ${asked.otherwise === null ? "nothing" : titleOf(asked.otherwise)} otherwise`;
    },
  },
  ...tiers.map((tier) => ({ label: tierWords[tier], say: ({ dueOn }: CampaignBody) => date(dueOn[tier]) })),
];

/** A sending that was not sent yet: what is asked and by when, and the button that sends it. */
export function Preparing({ view, mayChange, onChanged, onStale }: PreparingProps) {
  const shelf = useMemo(() => resource(() => call("GET /api/buyer/questionnaires", {})), []);
  const form = useForm(() => campaignForm(view), [view.id]);
  // Open at once where there is something to choose, or to go on with.
  const isOpen = useMemo(() => form.isDirty.peek() || view.counts.ready === 0, [form]);
  const save = async (): Promise<void> => {
    if (await form.save()) onStale();
  };
  if (!mayChange)
    return (
      <Notice kind="info" title="Nothing is sent yet">
        {view.createdBy} prepared it. An owner or somebody from procurement sends it.
      </Notice>
    );
  return (
    <>
      <SendIt view={view} isTyped={form.isDirty.value} onChanged={onChanged} onStale={onStale} />
      <Disclosure summary="What is asked, and by when" open={isOpen}>
        <Form class="card stack" onSubmit={save}>
          <FormNotices form={form} />
          <Loading resource={shelf}>
            {(list) => (
              <>
                <ChangedSince form={form} words={wordsOf((id) => list.find((one) => one.id === id)?.title ?? id)} />
                <CampaignFields form={form} shelf={list} />
              </>
            )}
          </Loading>
          <div>
            <Button type="submit" variant="secondary" busy={form.work.busy.value} busyText="Working it out…">
              Save, and work out every line anew
            </Button>
          </div>
        </Form>
      </Disclosure>
    </>
  );
}
