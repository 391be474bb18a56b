import { useSignal } from "@preact/signals";
import type { IntakeCandidate } from "#contract/intake.ts";
import { areSameName } from "#domain/register/same-name.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** So many that a search finds are offered; more is a reason to look for more words. */
const offered = "10";

interface FindVendorProps {
  /** What the product is called that is asked for. */
  readonly product: string;
  readonly onFound: (candidates: readonly IntakeCandidate[]) => void;
}

/** Looks for a vendor that the register knows under another name. */
export function FindVendor({ product, onFound }: FindVendorProps) {
  const work = useWork();
  const words = useSignal("");
  const said = useSignal("");
  const find = (): Promise<unknown> =>
    work.run(async () => {
      if (words.value.trim() === "") return;
      const pages = await Promise.all(
        (["current", "archived"] as const).map((show) =>
          call("GET /api/buyer/vendors", { query: { search: words.value.trim(), most: offered, show } }),
        ),
      );
      const found = await Promise.all(
        pages.flatMap(({ entries }) => entries.map(({ id }) => candidateOf(id, product))),
      );
      said.value = pages.some(({ next }) => next !== null)
        ? `${found.length} are shown below, and there are more: look for more words.`
        : `${found.length} found.`;
      onFound(found);
    });
  return (
    <Form class="stack stack--tight" onSubmit={find}>
      <WorkProblem work={work} />
      <TextInput
        id="find-vendor"
        label="The register knows it under another name"
        hint="Name, domain, contract or person"
        type="search"
        optional
        value={words.value}
        onInput={(value) => {
          words.value = value;
        }}
      />
      <div class="cluster">
        <Button type="submit" variant="secondary" busy={work.busy.value}>
          Look for it
        </Button>
        <span role="status" class="soft">
          {said.value}
        </span>
      </div>
    </Form>
  );
}

async function candidateOf(id: string, product: string): Promise<IntakeCandidate> {
  const { body, products, archivedAt } = await call("GET /api/buyer/vendors/:id", { params: { id } });
  return {
    id,
    name: body.name,
    legalName: body.legalName,
    by: "search",
    isArchived: archivedAt !== null,
    tier: body.tier,
    products: products.map((one) => ({
      id: one.id,
      name: one.body.name,
      isAlike: areSameName(one.body.name, product),
      isAway: one.away !== null,
    })),
  };
}
