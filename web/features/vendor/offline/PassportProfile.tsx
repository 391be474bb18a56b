import { useSignal } from "@preact/signals";
import type { CertificateBody, SystemBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { list, plural } from "#domain/format.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface PassportProfileProps {
  readonly passport: Passport;
  readonly view: RequestView;
}

/** Whose the certificates are, as they are printed. */
function heldBy(certificates: Passport["certificates"]): string {
  const holders = certificates.flatMap(({ body }) => (body as Omit<CertificateBody, "files">).holder ?? []);
  return holders.length === 0 ? "" : ` Held by ${list([...new Set(holders)])}.`;
}

/** The AI systems and certificates of a passport that the profile does not have yet. What it has is never changed. */
export function PassportProfile({ passport, view }: PassportProfileProps) {
  const work = useWork();
  const added = useSignal(false);
  const known = new Set([...view.inventory, ...view.certificates].map(({ id }) => id));
  const systems = passport.systems.filter(({ id }) => !known.has(id));
  const certificates = passport.certificates.filter(({ id }) => !known.has(id));
  if (systems.length + certificates.length === 0) return null;
  const add = (): Promise<void> =>
    work.run(async () => {
      for (const { id, body } of systems)
        await call("PUT /api/vendor/systems/:id", { params: { id }, body: { revision: 0, body: body as SystemBody } });
      for (const { id, body } of certificates) {
        const typed = { ...(body as Omit<CertificateBody, "files">), files: [] };
        await call("PUT /api/vendor/certificates/:id", { params: { id }, body: { revision: 0, body: typed } });
      }
      added.value = true;
    });
  return (
    <section class="card stack stack--tight" aria-label="The profile in the file">
      <WorkProblem work={work} />
      <p role="status">
        {added.value
          ? "Added to your profile."
          : `The file of ${passport.vendor.name} also holds ${plural({ count: systems.length, one: "AI system", other: "AI systems" })} and ${plural({ count: certificates.length, one: "certificate", other: "certificates" })} that are not in your profile.${heldBy(certificates)}`}
      </p>
      {added.value ? null : (
        <div class="cluster">
          <Button variant="secondary" busy={work.busy.value} onClick={() => void add()}>
            Add them to your profile
          </Button>
        </div>
      )}
    </section>
  );
}
