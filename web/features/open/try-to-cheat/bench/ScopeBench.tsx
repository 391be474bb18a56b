import type { Certificate } from "#domain/dossier/dossier.ts";
import { matchWords } from "#domain/words/assurance.ts";
import { Select } from "#web/components/Select.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { scopeOf, withClaimedScope, withReadScope } from "../changes/certificate-changes.ts";
import type { BenchProps } from "./bench-props.ts";
import { optionsOf } from "./options-of.ts";

const isMatch = isKeyOf(matchWords);

/** What the vendor says the certificate covers, system by system, and what a reviewer has read. */
export const ScopeBench = ({
  certificate: { id },
  dossier,
  change,
}: BenchProps & { readonly certificate: Certificate }) => (
  <div class="bench-fields">
    {dossier.systems.map(({ id: system, name }) => {
      const { claimed, reviewed } = scopeOf(dossier, { id, system });
      return (
        <>
          <Select
            key={`${system}-claimed`}
            id={`scope-claimed-${id}-${system}`}
            label={`${name}: the vendor says`}
            value={claimed ?? "unknown"}
            options={optionsOf(matchWords)}
            onChange={(match) => {
              if (isMatch(match)) change((now) => withClaimedScope(now, { id, system, claimed: match }));
            }}
          />
          <Select
            key={`${system}-reviewed`}
            id={`scope-reviewed-${id}-${system}`}
            label={`${name}: a reviewer has read`}
            value={reviewed ?? ""}
            placeholder="Nobody has read the scope"
            options={optionsOf(matchWords)}
            onChange={(match) =>
              change((now) => withReadScope(now, { id, system, reviewed: isMatch(match) ? match : undefined }))
            }
          />
        </>
      );
    })}
  </div>
);
