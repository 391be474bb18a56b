import type { Exported } from "#contract/log.schema.ts";
import { call } from "#web/api/client.ts";
import { saveFile } from "#web/components/save-file.ts";
import { current } from "#web/page/session.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Offers a file that was made here, once it is on record that it was: what cannot be recorded is not given. */
export async function offerFile(content: Blob, { name, ...made }: Exported & { readonly name: string }): Promise<void> {
  const facet = current.value?.facet;
  if (facet === "buyer") await call("POST /api/buyer/exports", { body: made });
  if (facet === "vendor") await call("POST /api/vendor/exports", { body: made });
  saveFile(content, name);
}
