/** What somebody looks for in the log; it stands in the address, so that a link shows the same to a colleague. "" is all. */
export interface LogSearch {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  /** Civil dates, both days included, in the reader's time zone. */
  readonly from: string;
  readonly to: string;
  /** The place that the page begins before. */
  readonly before: string;
}

const names = ["person", "kind", "subject", "from", "to", "before"] as const satisfies readonly (keyof LogSearch)[];
const civil = /^\d{4}-\d{2}-\d{2}$/;

/** The search that the query of an address names; a day that is none is left out. */
export function readSearch(search: string): LogSearch {
  const query = new URLSearchParams(search);
  const day = (name: string): string => (civil.test(query.get(name) ?? "") ? (query.get(name) ?? "") : "");
  const text = (name: string): string => query.get(name) ?? "";
  const before = /^\d{1,12}$/.test(text("before")) ? text("before") : "";
  return {
    person: text("person"),
    kind: text("kind"),
    subject: text("subject"),
    from: day("from"),
    to: day("to"),
    before,
  };
}

/** The address of a search on a log. */
export function addressOf(search: LogSearch): string {
  const query = new URLSearchParams();
  for (const name of names) if (search[name] !== "") query.set(name, search[name]);
  return query.size === 0 ? "/log" : `/log?${query}`;
}

/** The same for the API, with the moments at which those days begin and end here. */
export function queryOf({ person, kind, subject, from, to }: LogSearch): Record<string, string> {
  const given = { person, kind, subject, since: startOf(from), until: endOf(to) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}

const startOf = (day: string): string => (day === "" ? "" : momentOf(`${day}T00:00:00`, 0));
const endOf = (day: string): string => (day === "" ? "" : momentOf(`${day}T00:00:00`, 1));

/** The moment at which a day begins here, or the one after it; a day has 23 or 25 hours where the clocks change. */
function momentOf(local: string, daysLater: number): string {
  const moment = new Date(local);
  moment.setDate(moment.getDate() + daysLater);
  const time = moment.getTime();
  return Number.isNaN(time) || time < 0 ? "" : String(time);
}

export const isNarrowed = (search: LogSearch): boolean => Object.keys(queryOf(search)).length > 0;
