import { fileURLToPath } from "node:url";
import type { TestProjectInlineConfiguration } from "vitest/config";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export type Named = {
  name: string;
  include: string[];
  exclude?: string[];
  maxWorkers?: number;
  pool?: "threads";
  group?: number;
};

/** Projects with another number of workers have their turn one after the other. */
export const inTurn = ({ group = 0, ...named }: Named) => ({ ...named, sequence: { groupOrder: group } });

// A busy machine is no failure: the limit is there for a test that never ends.
export const patient = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Tests of what runs anywhere. */
export const inNode = (named: Named): TestProjectInlineConfiguration => ({
  test: {
    ...patient,
    ...inTurn(named),
    root,
    environment: "node",
    isolate: false,
    setupFiles: ["./test/setup/properties.ts"],
  },
});

/** Tests of what touches the page: each file has a document of its own, and shares the modules. */
export const inPage = (named: Named): TestProjectInlineConfiguration => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    ...patient,
    ...inTurn(named),
    root,
    environment: "node",

    isolate: false,
    setupFiles: ["./test/setup/properties.ts", "./test/setup/page.ts"],
  },
});
