import { defineConfig } from "vitest/config";
import { inWorkerd } from "../setup/in-workerd.ts";
import { root } from "../setup/projects.ts";

const include = [
  "test/prove/worker/*.prove.ts",
  "test/worker/access/matrix.test.ts",
  "test/worker/faults/walk.more.ts",
  "test/worker/identity/scanners.test.ts",
];
const worker = inWorkerd({ name: "prove", include });

/** Figures that are measured inside workerd. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        ...worker,
        test: {
          ...worker.test,
          testTimeout: 0,
          provide: { isLong: process.env.LONG === "1", isWhole: true, seed: process.env.SEED ?? "" },
        },
      },
    ],
  },
});
