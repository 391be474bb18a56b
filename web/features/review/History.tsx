import type { ReviewKind } from "#domain/assessment/reviews.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { dateTime } from "#web/components/format.ts";
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
            {dateTime(record.reviewedAt)}, {record.reviewedBy}:{" "}
            {record.body === null ? "taken back" : inWords(record.body)}. {record.reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const inWords = (body: object): string =>
  Object.entries(body)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name.replace(/([A-Z])/g, " $1").toLowerCase()} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    )
    .join(", ");
