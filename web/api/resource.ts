import { type Signal, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import { problemOf } from "./client.ts";

/** Something a screen waits for. */
type Loadable<T> =
  | { readonly state: "loading" }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "ready"; readonly value: T };

export interface Resource<T> {
  readonly loadable: Signal<Loadable<T>>;
  /** Fetches again; what is on the screen stays until the answer is there. */
  readonly reload: () => Promise<void>;
  readonly set: (value: T) => void;
}

/** A resource that starts loading at once. */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  const loadable = signal<Loadable<T>>({ state: "loading" });
  const reload = async (): Promise<void> => {
    try {
      loadable.value = { state: "ready", value: await load() };
    } catch (error) {
      loadable.value = { state: "refused", problem: problemOf(error) };
    }
  };
  void reload();
  return { loadable, reload, set: (value) => (loadable.value = { state: "ready", value }) };
}
