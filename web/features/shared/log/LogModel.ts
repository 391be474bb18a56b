import { type Signal, signal } from "@preact/signals";
import type { AssessmentEntry } from "#contract/assessment.ts";
import type { LogEntry, LogView } from "#contract/log.ts";
import type { Facet } from "#domain/access/roles.ts";
import { call, problemOf } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { membersOf } from "#web/features/shared/people/PeopleModel.ts";
import { readAll } from "#web/list/read-all.ts";
import { type LogSearch, queryOf } from "./log-view.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}
interface Choices {
  readonly people: readonly Choice[];
  readonly subjects: readonly Choice[];
  /** Whether more can be looked for than stand in the choice. */
  readonly areMore: boolean;
}
/** So many of the newest stand in a choice; the log of any other opens from its vendor's page. */
export const mostChoices = 200;

const fetchPage = (facet: Facet, query: Record<string, string>): Promise<LogView> =>
  facet === "buyer" ? call("GET /api/buyer/log", { query }) : call("GET /api/vendor/log", { query });

/** The log of one side, as far as somebody looks for it. */
export class LogModel {
  readonly search: Signal<LogSearch>;
  readonly page: Resource<LogView>;
  /** Whom and what one can look for. */
  readonly choices: Resource<Choices>;
  readonly facet: Facet;

  constructor(facet: Facet, search: LogSearch) {
    this.facet = facet;
    this.search = signal(search);
    this.page = resource(() => this.#load());
    this.choices = resource(() => choicesOf(facet, search.subject));
  }

  /** Looks for something else; what is on the screen stays until it is there. */
  async show(search: LogSearch): Promise<void> {
    this.search.value = search;
    await this.page.reload();
  }

  /** Everything that the search finds, not this page alone. */
  async everything(): Promise<readonly LogEntry[]> {
    const entries: LogEntry[] = [];
    const query = { ...queryOf(this.search.value), most: "500" };
    let next: number | null = null;
    do {
      const page: LogView = await fetchPage(this.facet, next === null ? query : { ...query, before: String(next) });
      entries.push(...page.entries);
      next = page.next;
    } while (next !== null);
    return entries;
  }

  async #load(): Promise<LogView> {
    const asked = this.search.value;
    const { before } = asked;
    const page = await fetchPage(this.facet, { ...queryOf(asked), ...(before === "" ? {} : { before }) });
    // An answer that came late gives way to what is looked for by now.
    return asked === this.search.value ? page : this.#load();
  }
}

async function choicesOf(facet: Facet, chosen: string): Promise<Choices> {
  const people = await readAll((query) => membersOf(facet, query));
  return {
    people: [
      ...people.map(({ personId, name }) => ({ value: personId, label: name })),
      { value: "system", label: "Annexa itself" },
    ],
    ...(facet === "buyer" ? await assessmentChoices(chosen) : { subjects: await requestChoices(), areMore: false }),
  };
}

/** The newest, and the chosen one wherever it stands. */
async function assessmentChoices(chosen: string): Promise<Pick<Choices, "subjects" | "areMore">> {
  const newest = await call("GET /api/buyer/assessments", { query: { most: String(mostChoices) } });
  const isThere = chosen === "" || newest.entries.some(({ id }) => id === chosen);
  const subjects = [...newest.entries.map(assessmentChoice), ...(isThere ? [] : await otherChoice(chosen))];
  return { subjects, areMore: newest.next !== null };
}

const assessmentChoice = ({ id, product, vendorName }: AssessmentEntry): Choice => ({
  value: id,
  label: `${product} of ${vendorName}`,
});

/** What an address names besides: an older assessment, one that was put away, or a vendor. */
async function otherChoice(id: string): Promise<Choice[]> {
  const { entries } = await call("GET /api/buyer/assessments", { query: { show: "all", ids: id } });
  if (entries.length > 0) return entries.map(assessmentChoice);
  const vendor = await call("GET /api/buyer/vendors/:id", { params: { id } }).catch(unlessMissing);
  return vendor === undefined ? [] : [{ value: id, label: `${vendor.body.name}, all of it` }];
}

/** What is not there, or is nobody's to see, has no name; any other failure stays one. */
function unlessMissing(error: unknown): undefined {
  if (problemOf(error).status !== 404) throw error;
}

const requestChoices = async (): Promise<Choice[]> =>
  (await call("GET /api/vendor/requests", {})).map(({ id, product, buyerName }) => ({
    value: id,
    label: `${product}, asked by ${buyerName}`,
  }));
