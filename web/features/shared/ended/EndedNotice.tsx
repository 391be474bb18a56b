import type { EndingView } from "#contract/assessment.ts";
import { endingWords, overSentence } from "#domain/words/ended.ts";
import { Notice } from "#web/components/Notice.tsx";

interface EndedNoticeProps {
  /** Who reads it. */
  readonly side: "buyer" | "vendor";
  readonly ended: EndingView;
  /** What the reader can do now, or what is safe. */
  readonly next: string;
}

/** How a request ended, in the words of whoever ended it. */
export function EndedNotice({ side, ended: { how, at, reason }, next }: EndedNoticeProps) {
  return (
    <Notice title={side === "vendor" && how === "declined" ? "You declined this request" : endingWords[how].words}>
      <p>{overSentence({ over: how, at, reason })}</p>
      <p>{next}</p>
    </Notice>
  );
}
