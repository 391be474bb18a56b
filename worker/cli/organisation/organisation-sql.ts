import { randomIds } from "#worker/ports/ids.ts";

export interface FirstOwner {
  readonly organisation: string;
  readonly legalName: string;
  readonly email: string;
  readonly name: string;
  readonly now: number;
}

// SQL text literals know one special character; control characters have no business in a name (SQLite, "Literal Values").
function literal(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Error(`"${text}" holds a line break or control character.`);
  return `'${text.replaceAll("'", "''")}'`;
}

/** The statements that make an organisation that buys, and its first owner, who then adds everybody else in the portal. */
export function organisationSql(of: FirstOwner): string {
  const [orgId, personId] = [randomIds.id("org"), randomIds.id("psn")];
  const email = of.email.trim().toLowerCase();
  return [
    `INSERT INTO organisations VALUES (${literal(orgId)}, ${literal(of.organisation)}, ${literal(of.legalName)}, ${of.now});`,
    `INSERT OR IGNORE INTO people VALUES (${literal(personId)}, ${literal(email)}, ${literal(of.name)}, ${of.now});`,
    `INSERT INTO members (org_id, person_id, facet, role, status, added_at, known_as) SELECT ${literal(orgId)}, id, 'buyer', 'owner', 'active', ${of.now}, name FROM people WHERE email = ${literal(email)};`,
  ].join("\n");
}
