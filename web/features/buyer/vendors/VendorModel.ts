import type { VendorBody } from "#contract/register.schema.ts";
import type { VendorView } from "#contract/register.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { call } from "#web/api/client.ts";
import { isKeyOf, isListOf, isNullOr, isNumber, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

export type VendorModel = RevisedForm<VendorBody>;
type Contact = VendorBody["contacts"][number];

export const newContact: Contact = { name: "", email: "", role: "" };

const newVendor: VendorBody = { ...nothingKnown, contacts: [newContact] };

const isVendor = isShaped<VendorBody>({
  name: isText,
  legalName: isText,
  website: isText,
  domain: isText,
  country: isText,
  contacts: isListOf(isShaped<Contact>({ name: isText, email: isText, role: isText })),
  owner: isShaped<VendorBody["owner"]>({ name: isText, email: isText }),
  contract: isShaped<VendorBody["contract"]>({
    number: isText,
    value: isNullOr(isNumber),
    currency: isText,
    startsOn: isNullOr(isText),
    endsOn: isNullOr(isText),
    noticeDays: isNullOr(isNumber),
  }),
  tier: isNullOr(isKeyOf(tierWords)),
  note: isText,
});

/** A contact of whom nothing was typed is none. */
const tidy = (body: VendorBody): VendorBody => ({
  ...body,
  contacts: body.contacts.filter(({ name, email, role }) => `${name}${email}${role}`.trim() !== ""),
});

/** The form of a vendor, or of a new one. */
export const vendorModel = (vendor: VendorView | null): VendorModel =>
  new RevisedForm({
    box: draftBox({ kind: "vendor", key: vendor?.id ?? "new" }),
    start: vendor ?? { id: newId("vnd"), revision: 0, body: newVendor },
    isBody: isVendor,
    tidy,
    fields: { root: "/body", prefix: "vendor" },
    store: ({ id, ...body }) => call("PUT /api/buyer/vendors/:id", { params: { id }, body }),
    look: (id) => call("GET /api/buyer/vendors/:id", { params: { id } }),
  });
