import type { PortalVisitor } from "./portal.ts";
import type { Story } from "./story.ts";

/** What befell the vendor's certificates between its answers and its signature. */
export async function changeCertificates(story: Story, vendor: PortalVisitor): Promise<void> {
  const changed = story.certificates.filter(({ becomes }) => becomes !== undefined);
  if (changed.length === 0) return;
  const stored = await vendor.call("GET /api/vendor/certificates", {});
  for (const { id, becomes } of changed) {
    const now = stored.find((one) => one.id === id);
    if (now === undefined) continue;
    const { revision, body } = now;
    await vendor.call("PUT /api/vendor/certificates/:id", {
      params: { id },
      body: { revision, body: { ...body, ...becomes } },
    });
  }
}
