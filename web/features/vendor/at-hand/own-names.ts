import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { call } from "#web/api/client.ts";
import { current } from "#web/page/session.ts";

const ownName = (): string[] => (current.value === null ? [] : [current.value.orgName]);

/** Every name the vendor goes by: in the portal, and in the registers of its group. The first alone while those cannot be read. */
export async function ownNames(): Promise<readonly string[]> {
  try {
    const entities = await call("GET /api/vendor/legal-entities", {});
    return [...ownName(), ...entities.map(({ body }) => body.name)];
  } catch {
    // With fewer names more is asked about, and nothing is taken for the vendor's own that is not.
    return ownName();
  }
}

/** The same for a screen; null until they are there. */
export function useOwnNames(): readonly string[] | null {
  const names = useSignal<readonly string[] | null>(null);
  useEffect(() => {
    void ownNames().then((found) => (names.value = found));
  }, []);
  return names.value;
}
