import { list } from "#domain/format.ts";
import { Notice } from "#web/components/Notice.tsx";

interface Scored {
  readonly product: string;
  readonly policyVersion: number;
}

/** Says so when vendors side by side were scored with different policies: their numbers do not mean the same. */
export function MixedPolicies({ vendors }: { readonly vendors: readonly Scored[] }) {
  const versions = [...new Set(vendors.map(({ policyVersion }) => policyVersion))].sort((one, other) => other - one);
  if (versions.length < 2) return null;
  const [usual = 0] = versions.toSorted((one, other) => countOf(vendors, other) - countOf(vendors, one));
  const others = vendors.filter(({ policyVersion }) => policyVersion !== usual);
  return (
    <Notice kind="warning" title="Not all of them are scored with the same policy">
      <p>
        Most are scored with policy version {usual}; {named(others)} {others.length === 1 ? "is" : "are"} scored with
        another, so these numbers do not mean the same. Score them with one version on their summary page before you
        rely on the order.
      </p>
    </Notice>
  );
}

const countOf = (vendors: readonly Scored[], version: number): number =>
  vendors.filter(({ policyVersion }) => policyVersion === version).length;

const mostNames = 5;
const named = (vendors: readonly Scored[]): string => {
  const names = vendors
    .slice(0, mostNames)
    .map(({ product, policyVersion }) => `${product} (version ${policyVersion})`);
  return list(vendors.length > mostNames ? [...names, `${vendors.length - mostNames} more`] : names);
};
