import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Body } from "#contract/api.ts";
import type { SendingForm } from "#contract/assessment.schema.ts";
import { addDays } from "#domain/civil-date.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { Form } from "#web/components/Form.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { type Desk, loadDesk } from "#web/features/buyer/tiers/load-desk.ts";
import { UseFields } from "#web/features/shared/uses/UseFields.tsx";
import { DraftLine, FormProblem } from "#web/forms/FormNotices.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { today } from "#web/page/today.ts";
import { knownOf } from "./known-of.ts";
import { SendFields } from "./SendFields.tsx";
import { SendModel } from "./SendModel.ts";
import { Sent } from "./Sent.tsx";
import { type SaidOf, TierLine } from "./TierLine.tsx";

const weeksToAnswer = 3;

/** Sends a questionnaire: everything that is needed, on one page, and nothing half done. */
export default function SendPage() {
  usePageTitle("Send a questionnaire");
  const { query } = useLocation();
  const given = useMemo(() => resource(() => givenBy(query)), [query.register, query.product]);
  return <Loading resource={given}>{(given) => <Sending {...given} />}</Loading>;
}

interface Given {
  readonly start: Partial<SendingForm>;
  /** The tier that the register says of the vendor as a whole; null where it says none. */
  readonly said: Tier | null;
  /** Of the register, what the address names. */
  readonly register: Body<"POST /api/buyer/assessments">["register"];
}

/** What the register knows of the vendor and the product that the address names; nothing where it names none. */
async function givenBy({ register, product }: Readonly<Record<string, string>>): Promise<Given> {
  if (register === undefined) return { start: {}, said: null, register: undefined };
  const vendor = await call("GET /api/buyer/vendors/:id", { params: { id: register } });
  const named = vendor.products.find(({ id }) => id === product);
  const from = { vendorId: vendor.id, ...(named && { productId: named.id }) };
  return { start: knownOf(vendor, product), said: vendor.body.tier, register: from };
}

function Sending({ start, said, register }: Given) {
  const { query } = useLocation();
  const desk = useMemo(() => resource(loadDesk), []);
  const model = useMemo(
    () =>
      new SendModel({
        questionnaireId: query.questionnaire ?? "ai-vendor-core",
        ...start,
        register,
        ...(query.vendor && { vendorName: query.vendor }),
        ...(query.purpose && { purpose: query.purpose }),
        dueOn: addDays(today.value, 7 * weeksToAnswer),
      }),
    [query.questionnaire, query.vendor, query.purpose, start, register],
  );
  useClosingGuard(model.form.unkept);
  if (model.sent.value) return <Sent sent={model.sent.value} contact={model.sent.value.contact} />;
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "Assessments", href: "/" }, { label: "Send a questionnaire" }]} />
      <PageHeader
        title="Send a questionnaire"
        lead="The vendor gets a mail with a link. You see here when it was opened, and can copy the link if the mail does not arrive."
      />
      <Loading resource={desk}>
        {(loaded) => (
          <Filling model={model} register={register} saidOf={{ name: start.vendorName ?? "", said }} {...loaded} />
        )}
      </Loading>
    </div>
  );
}

interface FormProps extends Desk {
  readonly model: SendModel;
  readonly saidOf: SaidOf;
  readonly register: Body<"POST /api/buyer/assessments">["register"];
}

function Filling({ model, saidOf, register, shelf, desk: { rules } }: FormProps) {
  const errors = model.errors.value.map(({ pointer, message }) => ({ fieldId: fieldIdOf(pointer), message }));
  return (
    <Form
      onSubmit={() =>
        model.send((body) => call("POST /api/buyer/assessments", { body: { ...body, ...(register && { register }) } }))
      }
    >
      <DraftLine form={model.form} />
      <ErrorSummary errors={errors} attempt={model.attempt.value} />
      {errors.length === 0 ? <FormProblem form={model.form} /> : null}
      <SendFields model={model} shelf={shelf} />
      <UseFields model={model.uses} />
      {rules === null ? null : <TierLine model={model} rules={rules} saidOf={saidOf} shelf={shelf} />}
      <Button type="submit" busy={model.form.work.busy.value} busyText="Sending…">
        Send the questionnaire
      </Button>
    </Form>
  );
}

/** The id of the field that a JSON pointer of the request means. */
const fieldIdOf = (pointer: string): string => pointer.slice(1).replaceAll("/", "-");
