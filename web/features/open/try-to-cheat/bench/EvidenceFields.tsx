import { answersListing } from "#domain/dossier/answers-listing.ts";
import type { Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import { plural } from "#domain/format.ts";
import type { Judgement } from "#domain/scoring/strength.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { Select } from "#web/components/Select.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { judgementWords } from "#web/features/buyer/review/evidence-words.ts";
import { itemNames, type Offer, offerOf, sharable, withOffer } from "../changes/evidence-changes.ts";
import { judgementOf, withJudgement } from "../changes/review-changes.ts";
import type { BenchProps } from "./bench-props.ts";

type QuestionProps = BenchProps & { readonly question: { readonly id: string } };

const isKind = isKeyOf(evidenceKindWords);
const isJudgement = isKeyOf(judgementWords);
const judgements: readonly Judgement[] = ["none", "accepted", "rejected"];
const ofAnItem = (id: string): string => `item ${id}`;

const selectValue = (offer: Offer): string => (offer.kind === "shared" ? ofAnItem(offer.id) : offer.kind);

/** The offer that a value of the select stands for. */
function offerFrom(value: string, items: readonly EvidenceItem[]): Offer {
  const shared = items.find(({ id }) => ofAnItem(id) === value);
  if (shared) return { kind: "shared", id: shared.id };
  return { kind: isKind(value) ? value : "none" };
}

/** What is shown for an answer, and what a reviewer makes of it. */
export function EvidenceFields({ question: { id }, dossier, change }: QuestionProps) {
  const items = sharable(dossier, id);
  const offer = offerOf(dossier, id);
  return (
    <>
      <Select
        id={`evidence-${id}`}
        label="Shown for it"
        value={selectValue(offer)}
        options={[
          { value: "none", label: "Nothing" },
          ...Object.entries(evidenceKindWords).map(([value, label]) => ({ value, label })),
          ...items.map((item) => ({ value: ofAnItem(item.id), label: sharedWords(item, dossier) })),
        ]}
        onChange={(value) => change((now) => withOffer(now, { question: id, offer: offerFrom(value, items) }))}
      />
      {offer.kind === "none" ? null : (
        <Select
          id={`proof-${id}`}
          label="A reviewer, of what is shown"
          value={judgementOf(dossier, id)}
          options={judgements.map((value) => ({ value, label: judgementWords[value].words }))}
          onChange={(judgement) => {
            if (isJudgement(judgement)) change((now) => withJudgement(now, { question: id, judgement }));
          }}
        />
      )}
    </>
  );
}

function sharedWords(item: EvidenceItem, dossier: Dossier): string {
  const name = typeof item.name === "string" ? item.name : itemNames[item.kind];
  const count = answersListing(dossier, item.id).length;
  return `${name}, shown for ${plural({ count, one: "answer", other: "answers" })}`;
}
