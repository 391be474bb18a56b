import type { RequestView } from "#contract/request.ts";
import { dateTime } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";

/** What the buyer corrected in what it asks about, the newest first. */
export function Corrected({ view }: { view: RequestView }) {
  if (view.corrections.length === 0 || view.state !== "draft" || view.ended !== null) return null;
  return (
    <Notice title={`${view.buyerName} corrected what it asks about`}>
      <ul>
        {view.corrections.flatMap(({ at, lines }) =>
          lines.map((line) => (
            <li key={`${at} ${line}`}>
              {line} <span class="soft">{dateTime(at)}</span>
            </li>
          )),
        )}
      </ul>
      <p>Your answers are as they were. See whether they still fit.</p>
    </Notice>
  );
}
