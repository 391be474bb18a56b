import type { ReviewKind } from "#domain/assessment/reviews.ts";
import { dateTime } from "#domain/format.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { conclusionInWords } from "./conclusion-words.ts";
import type { ReviewModel } from "./ReviewModel.ts";

/** Who concluded what about something, when and why; taken back counts too. */
export function History({ model, kind, subject }: { model: ReviewModel; kind: ReviewKind; subject: string }) {
  const records = model.view.value.reviews.filter((one) => one.kind === kind && one.subject === subject);
  if (records.length === 0) return null;
  return (
    <Disclosure summary={`History (${records.length})`}>
      <ul>
        {records.map((record) => (
          <li key={record.revision}>
            {dateTime(record.reviewedAt)}, {record.reviewedBy}: {conclusionInWords(record)}. {record.reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
