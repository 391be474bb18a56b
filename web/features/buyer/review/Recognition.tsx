import { isRecognised } from "#domain/certificate/assurance.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { role } from "#web/page/session.ts";

interface RecognitionProps {
  readonly certificate: Pick<Certificate, "accreditationBody">;
  readonly policy: Policy;
}

/** Whether the accreditation body is on the buyer's list, and for an owner the way to put it there. */
export function Recognition({ certificate: { accreditationBody = "" }, policy }: RecognitionProps) {
  const body = accreditationBody.trim();
  if (body === "" || isRecognised(body, policy)) return null;
  return (
    <p>
      {body} is not on your list of recognised bodies.{" "}
      {role.value === "owner" ? (
        <a href={`/policy?recognise=${encodeURIComponent(body)}`}>Recognise {body} in the policy</a>
      ) : (
        "An owner can recognise it in the scoring policy."
      )}
    </p>
  );
}
