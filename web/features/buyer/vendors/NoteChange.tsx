import type { ProductView } from "#contract/register.ts";
import { call } from "#web/api/client.ts";
import { ChangeForm } from "#web/features/shared/change/ChangeForm.tsx";

interface NoteChangeProps {
  readonly product: ProductView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The buyer's own people learnt that a product changed: its decision is to be looked at again. */
export const NoteChange = ({ product, onDone, onCancel }: NoteChangeProps) => (
  <ChangeForm
    submit="Note the change"
    send={async (body) => {
      await call("POST /api/buyer/vendor-products/:id/change", { params: { id: product.id }, body });
      onDone();
    }}
    onCancel={onCancel}
  >
    <h3>{product.body.name} changed</h3>
    <p>The decision about it stands, and is listed as one to ask the vendor about again, with your word.</p>
  </ChangeForm>
);
