import { number } from "#domain/format.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

const doing = { comparing: "Comparing with the register", storing: "Storing" } as const;

/** How far comparing or storing has come. */
export function ImportProgress({ model }: { model: VendorImportModel }) {
  const progress = model.progress.value;
  return (
    <div role="status">
      {progress === null ? null : (
        <div class="progress">
          <span class="progress__text" id="vendors-progress">
            {doing[progress.doing]}: {number(progress.done)} of {number(progress.total)}
            {progress.doing === "storing" ? ". Keep this page open; if it stops, choose the same file again." : ""}
          </span>
          <progress aria-labelledby="vendors-progress" max={progress.total} value={progress.done} />
        </div>
      )}
    </div>
  );
}
