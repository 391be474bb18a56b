import { useSignal } from "@preact/signals";
import type { IntakeCandidate } from "#contract/intake.ts";
import { canBe } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { FindVendor } from "./FindVendor.tsx";
import type { IntakeProps } from "./intake-props.ts";
import { anew, WhichProduct, WhichVendor } from "./WhichVendor.tsx";

/** Takes it over into the register: whoever does it says whether the register knows the vendor and the product already. */
export function TakeOver({ view, onChanged }: IntakeProps) {
  const { id, revision, state, vendorName, product } = view;
  const work = useWork();
  const found = useSignal<readonly IntakeCandidate[]>([]);
  const others = found.value.filter((one) => !view.candidates.some((known) => known.id === one.id));
  const candidates = [...view.candidates, ...others];
  const vendor = useSignal("");
  const chosenProduct = useSignal("");
  const isMissing = useSignal(false);
  if (!canBe("take", state)) return null;
  const candidate = candidates.find((one) => one.id === vendor.value);
  const needsProduct = candidate !== undefined && candidate.products.length > 0;
  const choose = (value: string): void => {
    vendor.value = value;
    chosenProduct.value = "";
  };
  const take = async (): Promise<void> => {
    isMissing.value = vendor.value === "" || (needsProduct && chosenProduct.value === "");
    if (isMissing.value) return;
    await work.run(async () => {
      const isNew = candidate === undefined || ["", anew].includes(chosenProduct.value);
      const body = { revision, vendorId: candidate?.id ?? null, productId: isNew ? null : chosenProduct.value };
      onChanged(await call("POST /api/buyer/intakes/:id/taking", { params: { id }, body }));
    });
  };
  return (
    <section class="card stack" aria-labelledby="take-over">
      <h2 id="take-over">Take it over</h2>
      <p class="soft">
        It goes into the register with its use; nobody outside is written to yet. What the register knows stays as it
        is.
      </p>
      {candidates.length === 0 ? <p>No vendor of the register was found by this name or domain.</p> : null}
      <FindVendor
        product={product}
        onFound={(more) => {
          found.value = more;
          choose("");
        }}
      />
      <Form onSubmit={take}>
        <WorkProblem work={work} />
        <WhichVendor
          asked={vendorName}
          candidates={candidates}
          chosen={vendor.value}
          isMissing={isMissing.value}
          onChoose={choose}
        />
        {needsProduct ? (
          <WhichProduct
            asked={product}
            products={candidate.products}
            chosen={chosenProduct.value}
            isMissing={isMissing.value}
            onChoose={(value) => (chosenProduct.value = value)}
          />
        ) : null}
        <div>
          <Button type="submit" busy={work.busy.value}>
            Take it over
          </Button>
        </div>
      </Form>
    </section>
  );
}
