import { useRef } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { keptWords } from "./kept-words.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

/** Offers to read a list as one with the same headers was read before; nothing of it is taken before somebody says so. */
export function KeptOffer({ model }: { model: VendorImportModel }) {
  const said = useRef<HTMLParagraphElement>(null);
  const [offer, used] = [model.offer.value, model.used.value];
  if (model.list.value === null || (offer === undefined && used === null)) return null;
  const use = (): void => {
    model.useKept();
    said.current?.focus();
  };
  return (
    <div>
      <p ref={said} tabIndex={-1} role="status" class={used === null ? "visually-hidden" : undefined}>
        {used === null ? null : (
          <>
            It is read as {used.savedBy} confirmed on <DateText value={used.savedAt} />. Change below what no longer
            fits.
          </>
        )}
      </p>
      {offer === undefined || used !== null ? null : (
        <Notice title="A list with these headers was read before">
          <p>
            {offer.entry.savedBy} confirmed on <DateText value={offer.entry.savedAt} /> how:
          </p>
          <ul>
            {keptWords(offer.entry.mapping).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button variant="secondary" onClick={use}>
            Read it the same way
          </Button>
        </Notice>
      )}
    </div>
  );
}
