import { type SQL, sql } from "drizzle-orm";

const detail = (name: string): SQL => sql`json_extract(audit_leaves.body_json, ${sql.raw(`'$.details.${name}'`)})`;

/** The name of a person who belongs, or belonged, to the organisation: of the other side's people a log knows the id alone, of who never came the name they were given. */
const personName = (id: SQL): SQL<string | null> =>
  sql<string | null>`(select case when members.came_at is null then members.known_as else people.name end
    from members join people on people.id = members.person_id
    where members.org_id = audit_leaves.org_id and members.person_id = ${id} order by members.came_at is null limit 1)`;

/** Whoever asked for something to be bought need not be a member. */
const askerName = (id: SQL): SQL<string | null> =>
  sql<string | null>`(select people.name from intakes join people on people.id = intakes.asked_by
    where intakes.org_id = audit_leaves.org_id and intakes.asked_by = ${id} limit 1)`;

const visitorName = (id: SQL): SQL<string | null> =>
  sql<
    string | null
  >`(select passport_requests.name from passport_requests where passport_requests.org_id = audit_leaves.org_id
    and passport_requests.passport_id = audit_leaves.subject and passport_requests.id = ${id})`;

/** A vendor's request is named after what was asked, which stands with the buyer. */
const requestedProduct = (which: SQL): SQL =>
  sql`(select assessments.product || ', asked by ' || organisations.name from responses
    join assessments on assessments.org_id = responses.buyer_org_id and assessments.id = responses.assessment_id
    join organisations on organisations.id = responses.buyer_org_id
    where responses.org_id = audit_leaves.org_id and ${which})`;

const isSubject = (text: string): SQL => sql.raw(`audit_leaves.subject like '${text}\\_%' escape '\\'`);

/** What an entry is about, by its kind of id or by what was done; null where nobody knows it any more. */
const subjectName = sql<string | null>`case
  when ${isSubject("asm")} and audit_leaves.facet = 'buyer' then
    (select assessments.product || ' of ' || assessments.vendor_name from assessments
      where assessments.org_id = audit_leaves.org_id and assessments.id = audit_leaves.subject)
  when ${isSubject("asm")} then ${requestedProduct(sql`responses.assessment_id = audit_leaves.subject`)}
  when ${isSubject("vnd")} then (select vendors.name from vendors
    where vendors.org_id = audit_leaves.org_id and vendors.id = audit_leaves.subject)
  when ${isSubject("cmp")} then (select campaigns.name from campaigns
    where campaigns.org_id = audit_leaves.org_id and campaigns.id = audit_leaves.subject)
  when ${isSubject("vim")} then (select vendor_imports.file_name from vendor_imports
    where vendor_imports.org_id = audit_leaves.org_id and vendor_imports.id = audit_leaves.subject)
  when ${isSubject("ask")} then (select intakes.product || ' of ' || intakes.vendor_name from intakes
    where intakes.org_id = audit_leaves.org_id and intakes.id = audit_leaves.subject)
  when ${isSubject("rsp")} then ${requestedProduct(sql`responses.id = audit_leaves.subject`)}
  when ${isSubject("psn")} then ${personName(sql`audit_leaves.subject`)}
  when ${isSubject("evd")} then (select evidence_files.name from evidence_files
    where evidence_files.org_id = audit_leaves.org_id and evidence_files.id = audit_leaves.subject)
  when ${isSubject("psp")} then (select json_extract(passports.choices_json, '$.title') from passports
    where passports.org_id = audit_leaves.org_id and passports.id = audit_leaves.subject)
  when audit_leaves.action = 'questionnaire-draft.started' then (select 'of a questionnaire' from questionnaire_drafts
    where questionnaire_drafts.org_id = audit_leaves.org_id and questionnaire_drafts.id = audit_leaves.subject)
  when audit_leaves.action = 'ai-system.saved' then (select json_extract(ai_systems.body_json, '$.name') from ai_systems
    where ai_systems.org_id = audit_leaves.org_id and ai_systems.id = audit_leaves.subject)
  when audit_leaves.action = 'legal-entity.saved' then
    (select json_extract(legal_entities.body_json, '$.name') from legal_entities
      where legal_entities.org_id = audit_leaves.org_id and legal_entities.id = audit_leaves.subject)
  when audit_leaves.action = 'certificate.saved' then
    (select coalesce(json_extract(certificates.body_json, '$.number'), json_extract(certificates.body_json, '$.standard'))
      from certificates where certificates.org_id = audit_leaves.org_id and certificates.id = audit_leaves.subject)
  when audit_leaves.action in ('questionnaire.published', 'questionnaire.translated', 'export.made') then
    (select json_extract(questionnaire_versions.definition_json, '$.title') from questionnaire_versions
      where questionnaire_versions.org_id = audit_leaves.org_id and questionnaire_versions.id = audit_leaves.subject
      order by questionnaire_versions.version desc limit 1)
end`;

/** Beside the subject: who and what else an entry names by id. A name is looked up when it is read, and never kept in a leaf. */
export const subjectNames = {
  actorName: sql<
    string | null
  >`coalesce(${personName(sql`audit_leaves.actor`)}, ${askerName(sql`audit_leaves.actor`)})`.as("actor_name"),
  visitorName: visitorName(detail("request")).as("visitor_name"),
  personName: personName(sql`coalesce(${detail("to")}, ${detail("from")})`).as("person_name"),
  subjectName: subjectName.as("subject_name"),
  evidenceName: sql<string | null>`(select evidence_files.name from evidence_grants
    join evidence_files on evidence_files.org_id = evidence_grants.vendor_org_id
      and evidence_files.id = evidence_grants.evidence_id
    where evidence_grants.buyer_org_id = audit_leaves.org_id and evidence_grants.assessment_id = audit_leaves.subject
      and evidence_grants.evidence_id = ${detail("evidence")})`.as("evidence_name"),
  requestId: sql<string | null>`(select responses.id from responses where responses.org_id = audit_leaves.org_id
    and responses.assessment_id = audit_leaves.subject)`.as("request_id"),
};
