import { defineConfig } from "vitest/config";
import tests from "../vitest.config.ts";

const [domain, , , worker] = tests.test?.projects ?? [];

/** The benches run where the tests run; they print and assert no time. */
const benched = (project: unknown, of: { name: string; include: string[] }) => {
  const given = project as { test: object };
  return { ...given, test: { ...given.test, ...of } };
};

export default defineConfig({
  test: {
    projects: [
      benched(domain, { name: "speed", include: ["test/bench/score-ratio.bench.ts"] }),
      benched(worker, { name: "cost", include: ["test/bench/database-cost.bench.ts"] }),
    ],
  },
});
