import { controls, domains } from "#domain/catalogue/controls.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { domainWeight } from "#domain/scoring/roll-up.ts";
import { policyGroups } from "./policy-fields.ts";

/** What differs between two policies, in words: "Only said: 0.4 → 0.2". */
export function policyChanges(before: Policy, after: Policy): string[] {
  const numbers = [
    ...policyGroups.flatMap(({ fields }) => fields),
    ...domains.map((domain) => ({
      label: `Weight of ${domain.id} ${domain.title}`,
      read: (policy: Policy) => domainWeight(domain, policy),
    })),
    ...controls.map(({ id, title }) => ({
      label: `Weight of ${id} ${title}`,
      read: (policy: Policy) => policy.controlWeights[id] ?? 1,
    })),
  ].flatMap(({ label, read }) => (read(before) === read(after) ? [] : [`${label}: ${read(before)} → ${read(after)}`]));
  return [
    ...numbers,
    ...listChange("Accreditation bodies", [before, after], (policy) => policy.recognisedAccreditationBodies),
    ...listChange("Controls that must be applied", [before, after], (policy) => policy.requiredControls),
  ];
}

function listChange(
  label: string,
  [before, after]: readonly [Policy, Policy],
  read: (policy: Policy) => readonly string[],
): string[] {
  const [then, now] = [read(before), read(after)];
  const came = now.filter((one) => !then.includes(one));
  const went = then.filter((one) => !now.includes(one));
  return [
    ...(came.length > 0 ? [`${label}: added ${came.join(", ")}`] : []),
    ...(went.length > 0 ? [`${label}: left out ${went.join(", ")}`] : []),
  ];
}
