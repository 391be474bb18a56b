import { useMemo } from "preact/hooks";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { planWords } from "#domain/tiers/plan-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { criterionWords, monthsWords } from "#domain/tiers/tier-words.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { type Desk, loadDesk } from "./load-desk.ts";
import { TierConsequences } from "./TierConsequences.tsx";
import { TierEffect } from "./TierEffect.tsx";
import { TierRuleFields } from "./TierRuleFields.tsx";
import { TiersShown } from "./TiersShown.tsx";
import { tiersForm } from "./tiers-model.ts";

/** The buyer's rules: how much hangs on a product by its use, and what follows from that. */
export default function TiersPage() {
  usePageTitle("Tiers");
  const loaded = useMemo(() => resource(loadDesk), []);
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Vendors", href: "/vendors" }, { label: "Tiers" }]} />
      <PageHeader
        title="Tiers"
        lead="How much hangs on a product, by what you use it for. The tier says what is asked, how often, and who decides. Nothing here moves a score."
      />
      <Loading resource={loaded}>
        {({ desk, shelf }) =>
          maySend() ? (
            <TiersForm key={desk.version} desk={desk} shelf={shelf} onSaved={() => void loaded.reload()} />
          ) : desk.rules === null ? (
            <Empty title="No rules yet">An owner or somebody from procurement sets them.</Empty>
          ) : (
            <TiersShown rules={desk.rules} shelf={shelf} />
          )
        }
      </Loading>
    </div>
  );
}

const words = [
  ...(["critical", "important"] as const).map((tier) => ({
    label: tierWords[tier],
    say: (rules: TierRules) => rules[tier].map(criterionWords).join("; "),
  })),
  ...tiers.map((tier) => ({
    label: `What follows from ${tierWords[tier].toLowerCase()}`,
    say: ({ follows: { [tier]: one } }: TierRules) =>
      [
        one.questionnaireId ?? "",
        monthsWords(one.reviewMonths),
        one.fourEyes ? "two people" : "",
        planWords(one.reminders),
      ]
        .filter((text) => text !== "")
        .join(", "),
  })),
];

interface TiersFormProps extends Desk {
  readonly onSaved: () => void;
}

function TiersForm({ desk, shelf, onSaved }: TiersFormProps) {
  const form = useForm(() => tiersForm(desk), [desk.version]);
  const save = async (): Promise<void> => {
    if (await form.save()) onSaved();
  };
  return (
    <Form onSubmit={save}>
      {desk.savedAt === null ? (
        <Notice kind="info" title="These rules do not hold yet">
          They are a suggestion to begin with. They hold once you save them.
        </Notice>
      ) : (
        <p class="soft">
          Version {desk.version}, saved by {desk.savedBy} on <DateText value={desk.savedAt} />. What was sent keeps the
          tier it was sent in.
        </p>
      )}
      <FormNotices form={form} />
      <ChangedSince form={form} words={words} />
      <TierRuleFields form={form} tier="critical" />
      <TierRuleFields form={form} tier="important" />
      <section class="stack stack--tight" aria-labelledby="tier-standard">
        <h2 id="tier-standard">{tierWords.standard}</h2>
        <p>Whatever no rule above takes. A product whose use nobody described is in no tier.</p>
        <p class="soft">What is said of a vendor as a whole can lift its products into a higher tier, never lower.</p>
      </section>
      <TierConsequences form={form} shelf={shelf} standing={desk.rules} />
      <TierEffect rules={form.body.value} />
      <div>
        <Button type="submit" busy={form.work.busy.value} busyText="Saving…">
          Save: the rules hold from now on
        </Button>
      </div>
    </Form>
  );
}
