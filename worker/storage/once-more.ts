import { refusalOf } from "./constraint.ts";

/**
 * Does what rests on what was read. Where that changed before it was stored, it is done once more, on what is so by then:
 * whoever wanted what a colleague did at that moment finds it done.
 */
export async function onceMore<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (refusalOf(error) !== "stale-revision") throw error;
    return act();
  }
}
