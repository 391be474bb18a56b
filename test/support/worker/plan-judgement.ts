/** Tables that hold what belongs to one organisation. */
const tenantTables = new Set([
  "members",
  "audit_leaves",
  "audit_clear",
  "audit_checkpoints",
  "audit_alarms",
  "idempotency_keys",
  "mails",
  "ai_systems",
  "certificates",
  "evidence_files",
  "responses",
  "answers",
  "questionnaire_versions",
  "policy_versions",
  "assessments",
  "submissions",
  "evidence_grants",
  "reviews",
  "summaries",
  "score_history",
  "policy_bindings",
  "invitations",
  "questionnaire_drafts",
  "questionnaire_files",
  "questionnaire_translations",
  "import_mappings",
  "change_requests",
  "notes",
  "messages",
  "delegations",
  "presence",
  "legal_entities",
  "findings",
  "basket_items",
  "list_views",
  "portfolio_lines",
  "portfolio_places",
  "portfolio_counts",
  "policy_proposals",
  "buyer_settings",
  "decisions",
  "passports",
  "passport_requests",
  "certificate_statuses",
  "assessment_counts",
  "list_words",
  "unlisted",
  "vendors",
  "vendor_products",
  "vendor_counts",
  "vendor_imports",
  "vendor_import_changes",
  "vendor_import_lines",
  "vendor_import_counts",
  "vendor_mappings",
  "corrections",
  "tier_rules",
  "campaigns",
  "campaign_items",
  "campaign_counts",
  "reminder_watch",
  "reminders",
  "unsent_mails",
  "notice_choices",
  "notice_zones",
  "notices",
  "follow_ups",
  "calendar_feeds",
  "outside_access",
  "intake_doors",
  "intakes",
  "intake_counts",
  "intake_acts",
  "decision_tellings",
  "ask_again",
  "decided_certificates",
  "review_assignments",
  "review_counts",
  "sealed_judgements",
  "sealed_hand_ins",
  "unsealed_reviews",
  "unsealed_judgements",
  "certificate_days",
]);
const otherTables = new Set([
  "people",
  "organisations",
  "sign_ins",
  "sessions",
  "rate_windows",
  "signing_keys",
  "demo_mails",
  "sign_in_mails",
  "sweeps",
  "assert_one",
  "assert_going_on",
]);
/** Rows that no table holds: values of JSON, `select exists(…)`, and the result of a subquery. */
const rowless = /^S\w+ (?:\S+ VIRTUAL TABLE|CONSTANT ROW|\()/;
const tenantKey = /\((?:org_id|buyer_org_id|vendor_org_id)=\?/;

interface Exception {
  readonly why: string;
  readonly plan: RegExp;
  readonly sql?: RegExp;
}

/**
 * Statements that reach a tenant's table without its key, by what they are for. Each was read by a person:
 * they look up a secret, a person's own memberships, or are the hourly work that belongs to no tenant.
 */
const exceptions: readonly Exception[] = [
  {
    why: "a published page is found by its address",
    plan: /^SEARCH passports USING INDEX sqlite_autoindex_passports_\d \(address=\?\)/,
  },
  {
    why: "the evidence behind a page is opened by the hash of a token",
    plan: /^SEARCH passport_requests USING INDEX (?:sqlite_autoindex_passport_requests_\d \(token_hash|passport_requests_by_earlier_link \(earlier_token_hash)=\?\)/,
  },
  {
    why: "a page to ask on is found by what stands in its address",
    plan: /^SEARCH intake_doors USING INDEX intake_doors_by_address \(address=\?\)/,
  },
  {
    why: "what a person asked to be bought, at whichever organisation",
    plan: /^SEARCH intakes USING (?:COVERING )?INDEX intakes_by_asker \(asked_by=\?/,
    sql: /"asked_by" = \?/,
  },
  {
    why: "an invitation is found by the hash of its token",
    plan: /^SEARCH invitations USING PRIMARY KEY \(token_hash=\?\)/,
  },
  {
    why: "open invitations to the address somebody proved, or asks to sign in with",
    plan: /^SEARCH invitations USING INDEX invitations_by_addressee \(email=\?/,
  },
  {
    why: "a person's own memberships",
    plan: /^SEARCH members (?:EXISTS )?USING (?:COVERING )?INDEX members_by_person \(person_id=\?/,
  },
  {
    why: "what a person reads from outside, of every buyer",
    plan: /^SEARCH outside_access USING (?:COVERING )?INDEX outside_access_of_person \(person_id=\?/,
  },
  {
    why: "hourly: access from outside whose last day was over",
    plan: /^SEARCH outside_access USING (?:COVERING )?INDEX outside_access_due \(ends_at<\?\)/,
  },
  {
    why: "what the call itself brings, as a table: the tenant's key is bound beside it",
    plan: /^SCAN given$/,
    sql: /\bfrom \(select [^()]+ from json_each\(\?\) limit -1\) as given\b/,
  },
  {
    why: "what was found in the portfolio of the tenant, as a table: its key is bound within",
    plan: /^SCAN among$/,
    sql: /\bwith among\(id\) as materialized \(select portfolio_lines\.assessment_id from portfolio_lines\s+where \("portfolio_lines"\."org_id" = \?/,
  },
  {
    why: "hourly: summaries that time has changed",
    plan: /^SEARCH summaries USING (?:COVERING )?INDEX summaries_due \(next_change_on(?:>\? AND next_change_on)?<\?\)/,
  },
  {
    why: "hourly: sendings that are under way",
    plan: /^SEARCH campaigns USING (?:COVERING )?INDEX campaigns_sending \(goes_on_at<\?\)/,
  },
  {
    why: "hourly: mails that wait",
    plan: /^SEARCH mails USING (?:COVERING )?INDEX mails_due \(next_try_at<\?\)/,
  },
  {
    why: "hourly: requests whose turn it is to be looked at for a reminder",
    plan: /^SEARCH reminder_watch USING COVERING INDEX reminder_watch_due \(look_at<\?\)/,
  },
  {
    why: "hourly: mails that nobody sent again for a month",
    plan: /^SEARCH unsent_mails USING (?:COVERING )?INDEX unsent_mails_by_age \(failed_at<\?\)/,
  },
  {
    why: "hourly: what people are to be told by now",
    plan: /^(?:SEARCH notices USING (?:COVERING )?INDEX notices_(?:due \((?:due_at>\? AND )?due_at<\?|told \(told_at<\?)\)|USE TEMP B-TREE)/,
  },
  {
    why: "hourly: what comes up and was not told",
    plan: /^SEARCH follow_ups USING (?:COVERING )?INDEX follow_ups_untold \(on_day>\? AND on_day<\?\)/,
  },
  {
    why: "hourly: certificates that have lapsed and were not told",
    plan: /^SEARCH certificate_days USING (?:COVERING )?INDEX certificate_days_untold \(ends_on>\? AND ends_on<\?\)/,
  },
  {
    why: "hourly: findings whose day has passed",
    plan: /^SEARCH follow_ups USING (?:COVERING )?INDEX follow_ups_late \(on_day<\?\)/,
  },
  {
    why: "hourly: certificates that decisions rest on and whose last day has passed",
    plan: /^SEARCH decided_certificates USING (?:COVERING )?INDEX decided_certificates_by_end \(expires<\?\)/,
  },
  {
    why: "hourly: reasons to ask again that were not told",
    plan: /^SEARCH ask_again USING (?:COVERING )?INDEX ask_again_untold \(at>\?\)/,
  },
  {
    why: "hourly: mails that did not arrive and were not told",
    plan: /^SCAN assessments USING (?:COVERING )?INDEX assessments_untold/,
  },
  {
    why: "a calendar is opened by the hash of its secret",
    plan: /^SEARCH calendar_feeds USING (?:COVERING )?INDEX calendar_feeds_by_secret \(token_hash=\?\)/,
  },
  {
    why: "hourly: whose log grew since it was sealed",
    plan: /^SCAN organisations(?: USING COVERING INDEX \w+)?$/,
    sql: /^select organisations\.id as id from organisations where\s+\(select max\(seq\) from audit_leaves/,
  },
  {
    why: "hourly: things that have no words yet",
    plan: /^SCAN unlisted/,
    sql: /^select "org_id", "list", "subject_id" from "unlisted" limit \?$/,
  },
  {
    why: "hourly: words beside entries of the log that are old",
    plan: /^SEARCH audit_clear USING (?:INDEX audit_clear_by_age \(at<\?\)|PRIMARY KEY .*|COVERING INDEX audit_clear_by_age \(at<\?\))$/,
    sql: /^delete from "audit_clear" where \("audit_clear"\."org_id", "audit_clear"\."leaf_id"\) in \(select .* where "audit_clear"\."at" < \? limit \?\)/,
  },
  {
    why: "hourly: imports whose report is old",
    plan: /^SEARCH vendor_imports USING (?:COVERING )?INDEX vendor_imports_to_forget \(stored_at<\?\)/,
  },
  {
    why: "hourly: answers that no repeat gets any more",
    plan: /^(?:SCAN idempotency_keys|SEARCH idempotency_keys USING PRIMARY KEY .*)$/,
    sql: /^delete from "idempotency_keys" where \("idempotency_keys"\."org_id", "idempotency_keys"\."key"\) in \(select .* where "idempotency_keys"\."at" < \? limit \?\)/,
  },
];

/** What a statement was found to do: steps that reach a tenant's table without its key, and those that may. */
export interface Judgement {
  readonly violations: readonly string[];
  readonly exceptions: number;
}

/**
 * Judges a statement by SQLite's plan for it. Every step to a tenant's table must go by the tenant's key, and the key
 * must not come from a scan of another table or from a subquery, because that would be everybody's key.
 */
export function judgePlan({ sql, plan }: { sql: string; plan: readonly string[] }): Judgement {
  const steps = plan.flatMap((detail) => stepsOf(detail, aliasesOf(sql)));
  const reachesTenant = steps.some(({ table }) => !otherTables.has(table));
  const suspicious = steps.filter((step) => isSuspicious(step, reachesTenant)).map(({ text }) => text);
  if (reachesTenant) suspicious.push(...plan.filter((detail) => detail.includes("FOR IN-OPERATOR")));
  const violations = suspicious.filter((text) => !isExcepted(text, sql));
  return { violations, exceptions: suspicious.length - violations.length };
}

interface Step {
  readonly table: string;
  /** The line of the plan, with the table's own name in place of its alias. */
  readonly text: string;
}

function isSuspicious({ table, text }: Step, reachesTenant: boolean): boolean {
  if (tenantTables.has(table)) return !tenantKey.test(text);
  // A table nobody listed may be a tenant's; a scan of another table beside a tenant's table hands out every key.
  return !otherTables.has(table) || (reachesTenant && text.startsWith("SCAN"));
}

const isExcepted = (text: string, sql: string): boolean =>
  exceptions.some((one) => one.plan.test(text) && (one.sql?.test(sql) ?? true));

/** A plan names tables by their aliases, and an alias may stand for several. */
function stepsOf(detail: string, aliases: ReadonlyMap<string, ReadonlySet<string>>): Step[] {
  const [, verb = "", name = "", rest = ""] = /^(SCAN|SEARCH) (\S+)(.*)$/s.exec(detail) ?? [];
  if (name === "" || rowless.test(detail)) return [];
  const tables = aliases.get(name) ?? [name];
  return [...tables].map((table) => ({ table, text: `${verb} ${table}${rest}` }));
}

function aliasesOf(sql: string): Map<string, Set<string>> {
  const aliases = new Map<string, Set<string>>();
  for (const [, table = "", alias = ""] of sql.matchAll(
    /\b(?:from|join|update|into)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi,
  )) {
    if (!tenantTables.has(alias) && !otherTables.has(alias))
      aliases.set(alias, (aliases.get(alias) ?? new Set()).add(table));
  }
  return aliases;
}
