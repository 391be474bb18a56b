import type { AssessmentView } from "#contract/assessment.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";

/** The way up from an assessment: to the list, and to its vendor in the register. */
export function AssessmentCrumbs({ assessment }: { assessment: AssessmentView }) {
  const { vendorId, vendorName, product } = assessment;
  return (
    <Breadcrumbs
      crumbs={[
        isFromOutside() ? { label: "What you may read", href: "/" } : { label: "Assessments", href: "/assessments" },
        ...(vendorId === null ? [] : [{ label: vendorName, href: `/vendors/${vendorId}` }]),
        { label: product },
      ]}
    />
  );
}
