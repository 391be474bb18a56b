import type { PassportPage } from "#contract/passport.ts";
import { soaSides } from "#domain/certificate/soa.ts";
import { date } from "#domain/format.ts";
import { notIncludedWords } from "#domain/words/soa.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";

type Certificate = PassportPage["certificates"][number]["body"];
interface PassportCertificateProps {
  readonly body: Certificate;
  readonly systems: PassportPage["systems"];
}

const covers = { in: "Covered", partial: "Covered in part", out: "Not covered", unknown: "Not said" } as const;

/** A certificate with its scope word for word, and system by system: a certificate is worth what its scope covers. */
export function PassportCertificate({ body, systems }: PassportCertificateProps) {
  const claimed = new Map(body.scope.map(({ system, claimed: match }) => [system, match]));
  return (
    <section class="card stack" aria-label={body.number ?? body.standard}>
      <h3>{body.number ? `${body.standard}, ${body.number}` : body.standard}</h3>
      <DefinitionList
        items={[
          { term: "Status", value: body.status.replace("_", " ") },
          { term: "Held by", value: body.holder ?? "Not given" },
          { term: "Issued by", value: body.certificationBody ?? "Not given" },
          { term: "Accredited by", value: body.accreditationBody?.trim() || "None, or not known" },
          {
            term: "Valid",
            value: `${body.issued ? date(body.issued) : "not given"} to ${body.expires ? date(body.expires) : "not given"}`,
          },
          { term: "Scope, word for word", value: body.scopeStatement || "Not given" },
          ...(body.notCovered ? [{ term: "Not covered", value: body.notCovered }] : []),
          ...systems.map(({ id, body: { name } }) => ({ term: name, value: covers[claimed.get(id) ?? "unknown"] })),
          {
            term: "Statement of Applicability",
            value:
              body.soa === undefined || body.soa === null
                ? "Not given"
                : notIncludedWords(soaSides(body.soa)) || "Leaves no control out",
          },
        ]}
      />
      {body.registerLink ? (
        <p>
          <a href={body.registerLink} rel="noreferrer noopener" target="_blank">
            Look it up in the register
          </a>
        </p>
      ) : null}
    </section>
  );
}
