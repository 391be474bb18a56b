import type { Dossier } from "#domain/dossier/dossier.ts";
import { isObject } from "#web/device/guards.ts";

/** Each is fetched when it is wanted, and not before. */
const files: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob("./games/*.json", {
  import: "default",
});

/** A dossier of the games, by its file's name without the ending; refuses a name that none has. */
export async function loadDossier(file: string): Promise<Dossier> {
  const dossier = await files[`./games/${file}.json`]?.();
  if (!isDossier(dossier)) throw new Error(`there is no dossier "${file}"`);
  return dossier;
}

/** Told apart by its version alone: the files are our own, and a test reads each of them through the schema. */
const isDossier = (value: unknown): value is Dossier =>
  isObject(value) && Reflect.get(value, "dossier") === 2 && isObject(Reflect.get(value, "questionnaire"));
