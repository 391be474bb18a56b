import { useSignal } from "@preact/signals";
import type { InvitationLink } from "#contract/assessment.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { TextInput } from "#web/components/TextInput.tsx";

/** The invitation's link, shown once, ready to copy. It is no login: the invited address must still be proven. */
export function InvitationLinkBox({ link }: { link: InvitationLink }) {
  const told = useSignal("");
  if (link.url === "") return null;
  const copy = async (): Promise<void> => {
    told.value = await navigator.clipboard.writeText(link.url).then(
      () => "Copied.",
      () => "The browser did not allow copying. Mark the link above and copy it by hand.",
    );
  };
  return (
    <div class="card stack">
      <TextInput
        id="invitation-link"
        label="Invitation link"
        hint="Shown only now, because we keep no copy. Whoever opens it must still prove that the invited address is theirs."
        readOnly
        value={link.url}
        onInput={() => undefined}
      />
      <Button variant="secondary" onClick={() => void copy()}>
        Copy the link
      </Button>
      <span role="status">{told}</span>
      <p class="soft">
        Good until <DateText value={link.expiresAt} />.
      </p>
    </div>
  );
}
