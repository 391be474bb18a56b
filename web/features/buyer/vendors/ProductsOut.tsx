import { useSignal } from "@preact/signals";
import type { ProductView } from "#contract/register.ts";
import { date } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface TakeOutProps {
  readonly product: ProductView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes a product out of the list, with a word on why; what was asked about it stays. */
export function TakeOut({ product, onDone, onCancel }: TakeOutProps) {
  const reason = useSignal("");
  const work = useWork();
  const send = () =>
    work.run(async () => {
      const body = { away: true, reason: reason.value } as const;
      await call("POST /api/buyer/vendor-products/:id/archive", { params: { id: product.id }, body });
      onDone();
    });
  return (
    <Form class="narrow card stack" takesFocus onSubmit={send}>
      <h3>Take {product.body.name} out</h3>
      <p>It leaves the list of products. What was asked about it stays, and you can bring it back.</p>
      <WorkProblem work={work} />
      <TextInput
        id="product-out-reason"
        label="Why"
        hint="Such as: no longer bought"
        required
        value={reason.value}
        error={work.fieldError("/reason")}
        onInput={(value) => (reason.value = value)}
      />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          Take it out
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Leave it in
        </Button>
      </div>
    </Form>
  );
}

interface ProductsOutProps {
  readonly products: readonly ProductView[];
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** The products that were taken out, when and why, each with the way back. */
export function ProductsOut({ products, mayChange, onChanged }: ProductsOutProps) {
  const work = useWork();
  const out = products.filter(({ away }) => away !== null);
  if (out.length === 0) return null;
  const bringBack = (id: string): Promise<unknown> =>
    work.run(async () => {
      await call("POST /api/buyer/vendor-products/:id/archive", { params: { id }, body: { away: false } });
      onChanged();
    });
  return (
    <Disclosure summary={`Taken out (${out.length})`}>
      <WorkProblem work={work} />
      <ul class="plain-list stack stack--tight">
        {out.map(({ id, body, away }) => (
          <li key={id} class="cluster">
            <span>
              {body.name}
              {away === null ? "" : `, ${date(away.at)}: ${away.reason}`}
            </span>
            {mayChange ? (
              <Button
                variant="quiet"
                size="small"
                label={`Bring ${body.name} back`}
                busy={work.busy.value}
                onClick={() => void bringBack(id)}
              >
                Bring back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
