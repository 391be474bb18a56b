import { sql } from "drizzle-orm";

/**
 * Of something that is asked for, beside the person who asked: that their address is still of the domains that the page
 * names, or they belong to the organisation. Whoever left reads, changes and hears of nothing any more.
 */
export const isStillInside = sql`(
  exists (select 1 from members where members.org_id = intakes.org_id and members.person_id = intakes.asked_by
    and members.facet = 'buyer' and members.status = 'active')
  or exists (select 1 from intake_doors join json_each(intake_doors.domains_json) as domain
    where intake_doors.org_id = intakes.org_id
      and domain.value = lower(substr(people.email, instr(people.email, '@') + 1))))`;
