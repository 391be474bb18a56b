import type { RequestView } from "#contract/request.ts";
import { plural } from "#domain/format.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { leftToAnswer } from "../at-hand/left.ts";
import { applicable } from "../at-hand/progress.ts";

/** Whether much is done already, so that what waits is best answered on one page; before, section by section is easier. */
export const isShortWay = (view: RequestView): boolean => {
  const left = leftToAnswer(view).length;
  return view.state === "draft" && left > 0 && left < applicable(view).length;
};

/** The way to all that still waits, on one page; nothing once the request is out of hand or nothing waits. */
export function ToWhatIsLeft({ view }: { readonly view: RequestView }) {
  const left = leftToAnswer(view).length;
  if (view.state !== "draft" || left === 0) return null;
  return (
    <LinkButton variant={isShortWay(view) ? "primary" : "secondary"} href={`/requests/${view.id}/left`}>
      Answer what is left on one page: {plural({ count: left, one: "question", other: "questions" })}
    </LinkButton>
  );
}
