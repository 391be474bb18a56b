import type { PolicyScope } from "#contract/policy.schema.ts";
import type { PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { call } from "#web/api/client.ts";

/** What a policy would do, and what could not be read to tell. */
export interface SeenEffect {
  readonly effects: readonly PolicyEffect[];
  readonly unread: PolicyEffectPage["unread"];
}

/** Scores the assessments of a scope both ways, a hundred at a time, and tells how many so far. */
export async function effectOf(
  of: { readonly policy: PolicyChanges; readonly scope?: PolicyScope },
  told: (scored: number) => void,
): Promise<SeenEffect> {
  const effects: PolicyEffect[] = [];
  const unread: PolicyEffectPage["unread"][number][] = [];
  told(0);
  for (let after: string | null = ""; after !== null; ) {
    const page: PolicyEffectPage = await call("POST /api/buyer/policies/effect", { body: { ...of, after } });
    effects.push(...page.effects);
    unread.push(...page.unread);
    told(effects.length);
    after = page.next;
  }
  return { effects, unread };
}
