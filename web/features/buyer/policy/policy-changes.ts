import { controls, domains } from "#domain/catalogue/controls.ts";
import { list } from "#domain/format.ts";
import { type Policy, type PolicyChanges, resolvePolicy } from "#domain/policy/policy.ts";
import { domainWeight } from "#domain/scoring/roll-up.ts";
import type { FieldWord } from "#web/forms/differences.ts";
import { policyGroups } from "./policy-fields.ts";

const numbers: readonly { readonly label: string; readonly read: (policy: Policy) => number }[] = [
  ...policyGroups.flatMap(({ fields }) => fields),
  ...domains.map((domain) => ({
    label: `Weight of ${domain.id} ${domain.title}`,
    read: (policy: Policy) => domainWeight(domain, policy),
  })),
  ...controls.map(({ id, title }) => ({
    label: `Weight of ${id} ${title}`,
    read: (policy: Policy) => policy.controlWeights[id] ?? 1,
  })),
];
const lists: readonly { readonly label: string; readonly read: (policy: Policy) => readonly string[] }[] = [
  { label: "Accreditation bodies", read: (policy) => policy.recognisedAccreditationBodies },
  { label: "Controls that must be applied", read: (policy) => policy.requiredControls },
];

/** Every constant in words, to set two policies beside each other. */
export const policyWords: readonly FieldWord<PolicyChanges>[] = [
  ...numbers.map(({ label, read }) => ({ label, say: (body: PolicyChanges) => String(read(resolvePolicy(body))) })),
  ...lists.map(({ label, read }) => ({ label, say: (body: PolicyChanges) => list([...read(resolvePolicy(body))]) })),
];

/** What differs between two policies, in words: "The vendor's word: 0.4 → 0.2". */
export function policyChanges(before: Policy, after: Policy): string[] {
  return [
    ...numbers.flatMap(({ label, read }) =>
      read(before) === read(after) ? [] : [`${label}: ${read(before)} → ${read(after)}`],
    ),
    ...lists.flatMap(({ label, read }) => listChange(label, { earlier: read(before), now: read(after) })),
  ];
}

function listChange(
  label: string,
  { earlier, now }: { readonly earlier: readonly string[]; readonly now: readonly string[] },
): string[] {
  const came = now.filter((one) => !earlier.includes(one));
  const went = earlier.filter((one) => !now.includes(one));
  return [
    ...(came.length > 0 ? [`${label}: added ${came.join(", ")}`] : []),
    ...(went.length > 0 ? [`${label}: left out ${went.join(", ")}`] : []),
  ];
}
