import { type Signal, useSignal } from "@preact/signals";
import type { ProductView, VendorView } from "#contract/register.ts";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import { percent } from "#domain/format.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { Editing, useEditing } from "#web/forms/Editing.tsx";
import { beginAt } from "#web/page/reading-place.ts";
import { NoteChange } from "./NoteChange.tsx";
import { ProductForm } from "./ProductForm.tsx";
import { productDrafts } from "./ProductModel.ts";
import { ProductsOut, TakeOut } from "./ProductsOut.tsx";

interface ProductsProps {
  readonly view: VendorView;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** What is bought from a vendor, for what, and how risky that use is in itself. */
export function Products({ view, mayChange, onChanged }: ProductsProps) {
  const editing = useEditing(productDrafts(view.id));
  const acting = useSignal<Acting | null>(null);
  const close = (): void => {
    editing.value = null;
    onChanged();
  };
  const usesOf = ({ body }: ProductView): string =>
    body.uses.length === 0
      ? "Not said yet"
      : `${body.uses.map(({ name }) => name).join(", ")}: ${percent(highestInherentRisk(body.uses))} inherent risk`;
  return (
    <section class="stack" aria-labelledby="vendor-products">
      <h2 id="vendor-products" tabIndex={-1}>
        Products
      </h2>
      <Editing editing={editing} list={view.products}>
        {(product) => <ProductForm vendorId={view.id} product={product} onSaved={close} onCancel={close} />}
      </Editing>
      <DataTable
        caption="Products and what they are used for"
        captionHidden
        rows={view.products.filter(({ away }) => away === null)}
        rowKey={({ id }) => id}
        empty="No product yet."
        columns={[
          { id: "name", header: "Product", rowHeader: true, cell: ({ body }) => body.name },
          { id: "purpose", header: "Used for", cell: ({ body }) => body.purpose },
          { id: "uses", header: "AI systems", cell: usesOf },
          { id: "tier", header: "Tier", cell: ({ tier }) => (tier === null ? "" : tierWords[tier]) },
          { id: "departments", header: "Departments", cell: ({ body }) => body.departments.join(", ") },
          ...(mayChange
            ? [
                {
                  id: "do",
                  header: "What you can do",
                  headerHidden: true,
                  cell: ({ id, body }: ProductView) => (
                    <ProductActs
                      vendorId={view.id}
                      id={id}
                      name={body.name}
                      onChange={() => (editing.value = id)}
                      onTakeOut={() => (acting.value = { id, as: "taken-out" })}
                      onNote={() => (acting.value = { id, as: "changed" })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange ? <Act acting={acting} products={view.products} onDone={onChanged} /> : null}
      <ProductsOut products={view.products} mayChange={mayChange} onChanged={onChanged} />
      {mayChange && editing.value === null ? (
        <Button variant="secondary" onClick={() => (editing.value = "new")}>
          Add a product
        </Button>
      ) : null}
    </section>
  );
}

/** What is being said of a product. */
interface Acting {
  readonly id: string;
  readonly as: "taken-out" | "changed";
}

interface ActProps {
  readonly acting: Signal<Acting | null>;
  readonly products: readonly ProductView[];
  readonly onDone: () => void;
}

function Act({ acting, products, onDone }: ActProps) {
  const product = products.find(({ id }) => id === acting.value?.id);
  if (product === undefined) return null;
  const close = (): void => {
    acting.value = null;
    requestAnimationFrame(() => beginAt(document.getElementById("vendor-products")));
  };
  const Form = acting.value?.as === "changed" ? NoteChange : TakeOut;
  return (
    <Form
      key={`${acting.value?.as} ${product.id}`}
      product={product}
      onDone={() => {
        close();
        onDone();
      }}
      onCancel={close}
    />
  );
}

interface ProductActsProps {
  readonly vendorId: string;
  readonly id: string;
  readonly name: string;
  readonly onChange: () => void;
  readonly onTakeOut: () => void;
  readonly onNote: () => void;
}

const ProductActs = ({ vendorId, id, name, onChange, onTakeOut, onNote }: ProductActsProps) => (
  <span class="cluster">
    <a href={`/assessments/new?register=${vendorId}&product=${id}`}>
      Ask<span class="visually-hidden"> about {name}</span>
    </a>
    <Button variant="quiet" size="small" label={`Change ${name}`} onClick={onChange}>
      Change
    </Button>
    <Button variant="quiet" size="small" label={`Note that ${name} changed`} onClick={onNote}>
      It changed
    </Button>
    <Button variant="quiet" size="small" label={`Take ${name} out`} onClick={onTakeOut}>
      Take out
    </Button>
  </span>
);
