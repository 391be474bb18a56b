import { type Signal, signal } from "@preact/signals";
import type { LogEntry, LogView } from "#contract/log.ts";
import type { Facet } from "#domain/access/roles.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { everyAssessment } from "#web/features/shared/assessments/every-assessment.ts";
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
}

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
    this.choices = resource(() => choicesOf(facet));
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

async function choicesOf(facet: Facet): Promise<Choices> {
  const people = await readAll((query) => membersOf(facet, query));
  return {
    people: [
      ...people.map(({ personId, name }) => ({ value: personId, label: name })),
      { value: "system", label: "Annexa itself" },
    ],
    subjects: facet === "buyer" ? await assessmentChoices() : await requestChoices(),
  };
}

const assessmentChoices = async (): Promise<Choice[]> =>
  (await everyAssessment()).map(({ id, product, vendorName }) => ({
    value: id,
    label: `${product} of ${vendorName}`,
  }));

const requestChoices = async (): Promise<Choice[]> =>
  (await call("GET /api/vendor/requests", {})).map(({ id, product, buyerName }) => ({
    value: id,
    label: `${product}, asked by ${buyerName}`,
  }));
