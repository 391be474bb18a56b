import type { VendorView } from "#contract/register.ts";
import { date, money, plural } from "#domain/format.ts";
import { lastDayOfNotice } from "#domain/register/contract-end.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";

const unknown = "Not known";

/** What is known of a vendor; what is not says so. */
export function VendorFacts({ view: { body } }: { view: VendorView }) {
  const { contract, owner, contacts } = body;
  const notice = lastDayOfNotice(contract);
  return (
    <section class="stack" aria-labelledby="vendor-facts">
      <h2 id="vendor-facts">What is known</h2>
      <DefinitionList
        items={[
          { term: "Legal entity", value: body.legalName || unknown },
          { term: "Tier", value: body.tier === null ? "Not said yet" : tierWords[body.tier] },
          { term: "Contacts", value: contacts.length === 0 ? "None" : contacts.map(contactWords).join("; ") },
          { term: "Business owner", value: [owner.name, owner.email].filter(Boolean).join(", ") || unknown },
          { term: "Contract", value: contractWords(contract) },
          {
            term: "Notice",
            value:
              contract.noticeDays === null
                ? unknown
                : `${plural({ count: contract.noticeDays, one: "day", other: "days" })}${notice === null ? "" : `: the last day to end it is ${date(notice)}`}`,
          },
          { term: "Website and domain", value: [body.website, body.domain].filter(Boolean).join(", ") || unknown },
          { term: "Country", value: body.country || unknown },
          ...(body.note === "" ? [] : [{ term: "Note", value: body.note }]),
        ]}
      />
    </section>
  );
}

type Body = VendorView["body"];

const contactWords = ({ name, email, role }: Body["contacts"][number]): string =>
  `${name}, ${email}${role === "" ? "" : ` (${role})`}`;

function contractWords({ number, value, currency, startsOn, endsOn }: Body["contract"]): string {
  const parts = [
    number,
    value === null ? "" : money(value, currency),
    startsOn === null ? "" : `from ${date(startsOn)}`,
    endsOn === null ? "" : `until ${date(endsOn)}`,
  ];
  return parts.filter(Boolean).join(", ") || unknown;
}
