import type { ProductBody } from "#contract/register.schema.ts";
import type { ProductView } from "#contract/register.ts";
import { call } from "#web/api/client.ts";
import { isListOf, isShaped, isText } from "#web/device/guards.ts";
import { isFactors } from "#web/features/shared/uses/new-use.ts";
import { UsesEditor } from "#web/features/shared/uses/uses-editor.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

type Use = ProductBody["uses"][number];

const newProduct: ProductBody = { name: "", purpose: "", uses: [], departments: [] };

const isProduct = isShaped<ProductBody>({
  name: isText,
  purpose: isText,
  uses: isListOf(isShaped<Use>({ id: isText, name: isText, description: isText, factors: isFactors })),
  departments: isListOf(isText),
});

/** Commas part departments; what is empty between them is none. */
const tidy = (body: ProductBody): ProductBody => ({
  ...body,
  departments: body.departments
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== ""),
});

/** Where half-typed products of a vendor are kept: one begun at another vendor is none of this one's. */
export const productDrafts = (vendorId: string): string => `product of ${vendorId}`;

/** The form of a product of a vendor, or of a new one. */
export const productModel = (vendorId: string, product: ProductView | null): RevisedForm<ProductBody> =>
  new RevisedForm({
    box: draftBox({ kind: productDrafts(vendorId), key: product?.id ?? "new" }),
    start: product ?? { id: newId("prd"), revision: 0, body: newProduct },
    isBody: isProduct,
    tidy,
    fields: { root: "/body", prefix: "product" },
    store: ({ id, ...saved }) =>
      call("PUT /api/buyer/vendor-products/:id", { params: { id }, body: { ...saved, vendorId } }),
    look: async (id) => {
      const { products } = await call("GET /api/buyer/vendors/:id", { params: { id: vendorId } });
      return products.find((one) => one.id === id);
    },
  });

/** Its AI systems while the form changes them. */
export const productUses = (form: RevisedForm<ProductBody>): UsesEditor =>
  new UsesEditor({
    read: () => form.body.value.uses,
    change: (uses) => form.change({ uses }),
    errorOf: (pointer) => form.work.fieldError(`/body${pointer}`),
  });
