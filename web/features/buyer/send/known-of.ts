import type { SendingForm } from "#contract/assessment.schema.ts";
import type { VendorView } from "#contract/register.ts";

/** What the register knows of what is to be sent: the vendor, its first contact, and one of its products. */
export function knownOf({ body, products }: VendorView, productId: string | undefined): Partial<SendingForm> {
  const [contact] = body.contacts;
  const product = products.find(({ id }) => id === productId)?.body;
  return {
    vendorName: body.name,
    vendorLegalName: body.legalName,
    ...(contact && { contactName: contact.name, contactEmail: contact.email }),
    ...(product && { product: product.name, purpose: product.purpose }),
    ...(product && product.uses.length > 0 ? { uses: product.uses } : {}),
  };
}
