import { defineConfig } from "vitest/config";
import { inNode, inPage, root } from "./setup/projects.ts";

const isQuick = process.env.QUICK === "1";

/** A quick run leaves out the tests that take long, or set the time zone of a process; the rest can share one. */
const save = isQuick ? { exclude: ["**/*.long.test.*"], pool: "threads" as const } : {};

/** What npm run check runs: rules, models and single components. */
const quick = [
  inNode({ ...save, name: "walls", include: ["test/walls/**/*.test.ts"] }),
  inNode({ ...save, name: "domain", include: ["test/domain/**/*.test.ts", "test/questionnaires/**/*.test.ts"] }),
  inPage({ ...save, name: "web", include: ["test/web/**/*.test.ts", "test/web/**/*.test.tsx"] }),
];

/** What takes seconds to load is left out where it is not run. */
const slow = async () => {
  const { inWorkerd } = await import("./setup/in-workerd.ts");
  return [
    // These start command lines and runners as processes of their own.
    inNode({ name: "cli", include: ["test/cli/**/*.test.ts"] }),
    // By itself it leaves a core for whoever watches: with two of them it would use half the machine.
    inWorkerd({ name: "worker", include: ["test/worker/**/*.test.ts"], maxWorkers: 2, group: 1 }),
    // What is generated for every route, or every pair of them, and takes minutes.
    inWorkerd({ name: "worker-more", include: ["test/worker/**/*.more.ts"], maxWorkers: 2, group: 2 }),
    // These start whole portals, so one at a time.
    inNode({ name: "more", include: ["test/more/**/*.test.ts"], maxWorkers: 1, group: 3 }),
  ];
};

export default defineConfig({
  test: { root, projects: isQuick ? quick : [...quick, ...(await slow())] },
});
