import type { ActingRole, Role } from "#domain/access/roles.ts";
import { type Rhythm, type Topic, topicRules, topics } from "./topics.ts";

/** Somebody who is an active member of the buyer. */
interface Colleague {
  readonly personId: string;
  readonly role: Role;
  /** What they chose for the topic; null where they chose nothing. */
  readonly chosen: Rhythm | null;
}

interface Happened {
  readonly topic: Topic;
  /** Whom it names: who asked, who is asked. */
  readonly named: readonly string[];
  /** Who did it; null where nobody of the buyer's did. */
  readonly actor: string | null;
}

/**
 * Who of a buyer's active people hears of something, and how: whoever it names and whoever it concerns by role, and in place
 * of somebody named who has left, or can do nothing about it any more, the owners. Nobody hears of what they did themselves.
 */
export function hearersOf<P extends Colleague>(
  people: readonly P[],
  { topic, named, actor }: Happened,
): { readonly person: P; readonly rhythm: Exclude<Rhythm, "never"> }[] {
  const { roles, names, able, usual } = topicRules[topic];
  const isNamed = ({ personId, role }: P): boolean => named.includes(personId) && able.some((one) => one === role);
  const isLeft = names === "somebody-or-owners" && !people.some(isNamed);
  return people.flatMap((person) => {
    const stands = isLeft && person.role === "owner";
    const isConcerned = isNamed(person) || stands || roles.some((role) => role === person.role);
    if (!isConcerned || person.personId === actor) return [];
    const rhythm = person.chosen ?? (isNamed(person) || stands ? usual.named : usual.byRole);
    return rhythm === "never" ? [] : [{ person, rhythm }];
  });
}

/** The topics somebody of a role may ever hear of. */
export const topicsOf = (role: ActingRole): Topic[] =>
  topics.filter((topic) => {
    const { roles, names, able } = topicRules[topic];
    const standsIn = names === "somebody-or-owners" && role === "owner";
    return standsIn || [...roles, ...able].some((one) => one === role);
  });
