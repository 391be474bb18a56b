import type { ComparedVendor } from "#contract/comparison.ts";
import { list, percent } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";

interface UnlikeProps {
  readonly vendors: readonly ComparedVendor[];
}

const count = (names: readonly (string | number)[]): number => new Set(names).size;

/** Says so when vendors side by side answered different questions, or different versions of them. */
export function UnlikeQuestions({ vendors }: UnlikeProps) {
  const isOther = count(vendors.map(({ questionnaireId }) => questionnaireId)) > 1;
  if (!isOther && count(vendors.map(({ questionnaireVersion }) => questionnaireVersion)) < 2) return null;
  const answered = list(
    vendors.map(
      ({ product, questionnaire, questionnaireVersion }) =>
        `${product} answered “${questionnaire}”, version ${questionnaireVersion}`,
    ),
  );
  return isOther ? (
    <Notice kind="warning" title="They did not answer the same questionnaire">
      <p>{answered}. What is compared are the controls that all of them were asked about, each by its own questions.</p>
    </Notice>
  ) : (
    <Notice kind="info" title="They answered different versions of the questionnaire">
      <p>{answered}.</p>
    </Notice>
  );
}

const namesOf = ({ uses }: ComparedVendor): string =>
  uses
    .map(({ name }) => name)
    .sort()
    .join("\n");

/** Says so when they are meant for different uses: residual risk follows from the use as much as from the vendor. */
export function UnlikeUses({ vendors }: UnlikeProps) {
  const isLike =
    new Set(vendors.map(namesOf)).size < 2 && new Set(vendors.map(({ summary }) => percent(summary.inherent))).size < 2;
  if (isLike) return null;
  return (
    <Notice kind="info" title="They are not for the same use">
      <p>
        {list(
          vendors.map(
            ({ product, uses, summary }) =>
              `${product}: ${list(uses.map(({ name }) => name))} (inherent risk ${percent(summary.inherent)})`,
          ),
        )}
        . Residual risk follows from the use too: between them, compare what is assured.
      </p>
    </Notice>
  );
}
