import { useMemo } from "preact/hooks";
import type { ProductBody } from "#contract/register.schema.ts";
import type { ProductView } from "#contract/register.ts";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { UseFields } from "#web/features/shared/uses/UseFields.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { SaveOrCancel } from "#web/forms/SaveOrCancel.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { productModel, productUses } from "./ProductModel.ts";

interface ProductFormProps {
  readonly vendorId: string;
  readonly product: ProductView | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const words = [
  { label: "Product", say: (body: ProductBody) => body.name },
  { label: "Used for", say: (body: ProductBody) => body.purpose },
  { label: "AI systems", say: (body: ProductBody) => body.uses.map(({ name }) => name).join(", ") },
  { label: "Departments", say: (body: ProductBody) => body.departments.join(", ") },
];

/** A product: what it is called, what it is used for, where, and with which AI systems. */
export function ProductForm({ vendorId, product, onSaved, onCancel }: ProductFormProps) {
  const model = useForm(() => productModel(vendorId, product), [vendorId, product?.id]);
  const uses = useMemo(() => productUses(model), [model]);
  const body = model.body.value;
  const save = async (): Promise<void> => {
    if (await model.save()) onSaved();
  };
  return (
    <Form class="narrow card stack" onSubmit={save}>
      <FormNotices form={model} />
      <ChangedSince form={model} words={words} />
      <TextInput
        {...model.field("name")}
        label="Product"
        required
        value={body.name}
        onInput={(name) => model.change({ name })}
      />
      <TextArea
        {...model.field("purpose")}
        label="Used for"
        optional
        rows={2}
        value={body.purpose}
        onInput={(purpose) => model.change({ purpose })}
      />
      <TextInput
        {...model.field("departments")}
        label="Departments"
        hint="With commas between them"
        optional
        value={body.departments.join(", ")}
        onInput={(text) => model.change({ departments: text.split(", ") })}
      />
      <UseFields model={uses} least={0} prefix="product-" />
      <SaveOrCancel form={model} save="Save the product" onCancel={onCancel} />
    </Form>
  );
}
