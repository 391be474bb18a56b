import { defineConfig } from "vitest/config";
import { inWorkerd } from "../setup/in-workerd.ts";
import { inNode } from "../setup/projects.ts";

// The benches run where the tests run; they print and assert no time.
export default defineConfig({
  test: {
    projects: [
      inNode({ name: "speed", include: ["test/bench/score-ratio.bench.ts"] }),
      inWorkerd({ name: "cost", include: ["test/bench/database-cost.bench.ts"] }),
    ],
  },
});
