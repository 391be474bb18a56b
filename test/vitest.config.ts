import { defineConfig } from "vitest/config";
import { inNode, inPage, root } from "./setup/projects.ts";

/** What npm run check runs: rules, models and single components. */
const quick = [
  inNode({ name: "walls", include: ["test/walls/**/*.test.ts"] }),
  inNode({ name: "domain", include: ["test/domain/**/*.test.ts", "test/questionnaires/**/*.test.ts"] }),
  inPage({ name: "web", include: ["test/web/**/*.test.ts", "test/web/**/*.test.tsx"] }),
];

/** What takes seconds to load is left out where it is not run. */
const slow = async () => {
  const { inWorkerd } = await import("./setup/in-workerd.ts");
  return [
    // These start command lines and runners as processes of their own.
    inNode({ name: "cli", include: ["test/cli/**/*.test.ts"] }),
    inWorkerd({ name: "worker", include: ["test/worker/**/*.test.ts"] }),
    // These start whole portals, so one at a time.
    inNode({ name: "more", include: ["test/more/**/*.test.ts"], maxWorkers: 1 }),
  ];
};

export default defineConfig({
  test: { root, projects: process.env.QUICK === "1" ? quick : [...quick, ...(await slow())] },
});
