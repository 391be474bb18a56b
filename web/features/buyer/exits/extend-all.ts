import { call, problemOf } from "#web/api/client.ts";

export interface ToExtend {
  readonly id: string;
  /** As it is called on the screen. */
  readonly name: string;
}

/** What became of giving several requests more time. */
export interface Extended {
  readonly extended: number;
  /** Those that were refused, each with the portal's word on why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Gives each of them until a day, one after the other; one that is refused does not keep the others from it. */
export async function extendAll(
  requests: readonly ToExtend[],
  { dueOn, onProgress }: { readonly dueOn: string; readonly onProgress: (done: number) => void },
): Promise<Extended> {
  const refused: { name: string; why: string }[] = [];
  for (const [index, { id, name }] of requests.entries()) {
    try {
      await call("PUT /api/buyer/assessments/:id/due-date", { params: { id }, body: { dueOn } });
    } catch (error) {
      const { title, fields } = problemOf(error);
      refused.push({ name, why: fields?.[0]?.message ?? title });
    }
    onProgress(index + 1);
  }
  return { extended: requests.length - refused.length, refused };
}
