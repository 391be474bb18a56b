import { Figure } from "#web/components/Figure.tsx";
import { Percent } from "#web/components/Percent.tsx";
import { RangeBar, type RangeBarProps } from "#web/components/RangeBar.tsx";
import { worded } from "#web/components/worded.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord } from "../texts.ts";
import { alwaysTheSame } from "../usual-states.ts";

type Shares = Pick<RangeBarProps, "assured" | "claimed" | "possible">;
const usual: Shares = { assured: 0.42, claimed: 0.6, possible: 0.9 };

const bar =
  (shares: Shares, props: Partial<RangeBarProps> = {}): State =>
  () => <RangeBar label="Nordlys Vision, overall" {...shares} {...props} />;

const texts = {
  shown: bar(usual, { text: "shown" }),
  hidden: bar(usual, { text: "hidden" }),
} satisfies Record<NonNullable<RangeBarProps["text"]>, State>;

export const figures: readonly Shown[] = [
  {
    component: "Figure",
    states: {
      plain: () => <Figure finding="Three of four vendors fail on data quality.">{bar(usual)("")}</Figure>,
      "with a note": () => (
        <Figure finding="Three of four vendors fail on data quality." note={<a href="#Figure">The numbers as CSV</a>}>
          {bar(usual)("")}
        </Figure>
      ),
      "with a long word": () => (
        <Figure finding={longWord} note={longWord}>
          {bar(usual)("")}
        </Figure>
      ),
      "with a long text": () => (
        <Figure finding={longText} note={longText}>
          {bar(usual)("")}
        </Figure>
      ),
    },
  },
  {
    component: "RangeBar",
    without: alwaysTheSame,
    states: {
      ...texts,
      "with what is asked for": bar(usual, { target: 0.7 }),
      "nothing yet": bar({ assured: 0, claimed: 0, possible: 1 }),
      "everything proved": bar({ assured: 1, claimed: 1, possible: 1 }, { target: 1 }),
      "nothing possible any more": bar({ assured: 0, claimed: 0, possible: 0 }, { target: 0 }),
      "beside another in a narrow place": () => (
        <div class="grid">
          {bar(usual)("")}
          {bar(usual, { target: 0.7 })("")}
        </div>
      ),
    },
  },
  {
    component: "Percent",
    states: {
      "some of it": () => <Percent share={0.62} />,
      "none of it": () => <Percent share={0} />,
      "all of it": () => <Percent share={1} />,
      "no value": () => <Percent share={undefined} />,
    },
  },
  {
    component: "worded",
    without: alwaysTheSame,
    states: {
      "in plain words": () => <p>{worded("Is there a policy for AI?")}</p>,
      "in another language": () => <p>{worded([{ lang: "de", text: "Gibt es eine Richtlinie für KI?" }])}</p>,
      "in two languages": () => (
        <p>{worded(["See ", { lang: "de", text: "Richtlinie für KI" }, " for the reason."])}</p>
      ),
    },
  },
];
