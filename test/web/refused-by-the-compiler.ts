// What must not compile: each line below a comment is refused, or the comment itself is ("unused"). Nothing runs this file.

import { call } from "#web/api/client.ts";
import type { QuestionOf } from "#web/features/vendor/answering/fields/field-props.ts";
import { NumberField } from "#web/features/vendor/answering/fields/NumberField.tsx";
import { fields } from "#web/features/vendor/answering/fields/registry.tsx";

/** A screen that calls a route amiss. */
export async function amiss(id: string): Promise<void> {
  // @ts-expect-error a route that the contract does not have
  await call("GET /api/vendor/request", {});
  // @ts-expect-error without the parameter that the path has
  await call("GET /api/vendor/requests/:id", {});
  // @ts-expect-error with a body that the contract does not allow
  await call("PUT /api/vendor/requests/:id/language", { params: { id }, body: { tongue: "de" } });
  const request = await call("GET /api/vendor/requests/:id", { params: { id } });
  // @ts-expect-error a field that the result does not have
  void request.identifier;
}

const { percent, ...others } = fields;
// @ts-expect-error a type of question without a field
export const incomplete: typeof fields = others;
// @ts-expect-error the field of another type
export const mistaken: typeof fields = { ...fields, multiple: NumberField };
export type Percent = [typeof percent, QuestionOf<"percent">];
