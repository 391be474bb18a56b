import type { Dependencies } from "#worker/dependencies.ts";

/** Who acts when somebody without an account asks for files, or reads them: the log of the vendor names the request. */
export const ofVisitor = (deps: Dependencies, requestId: string) =>
  ({ facet: "vendor", actor: `visitor:${requestId}`, from: deps.from }) as const;
