/** A page of a list, as the portal gives it. */
interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly total: number | null;
  readonly next: string | null;
}

/** Every page of a list, one after the other; refuses a list that goes on without end. */
export async function pagesOf<Entry>(
  page: (query: Readonly<Record<string, string>>) => Promise<Page<Entry>>,
  most = 50,
): Promise<Page<Entry>[]> {
  const pages: Page<Entry>[] = [];
  let after: string | null = null;
  do {
    const next: Page<Entry> = await page({ most: String(most), ...(after === null ? {} : { after }) });
    pages.push(next);
    after = next.next;
  } while (after !== null && pages.length < 100);
  return pages;
}
