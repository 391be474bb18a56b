import { defineConfig } from "vitest/config";
import { inNode, inPage, root } from "./setup/projects.ts";

/** What takes seconds to load is left out where it is not run. */
const inWorkerd = process.env.QUICK === "1" ? undefined : (await import("./setup/in-workerd.ts")).inWorkerd;

export default defineConfig({
  test: {
    root,
    projects: [
      inNode({ name: "walls", include: ["test/walls/**/*.test.ts"] }),
      inNode({ name: "domain", include: ["test/domain/**/*.test.ts", "test/questionnaires/**/*.test.ts"] }),
      inPage({ name: "web", include: ["test/web/**/*.test.ts", "test/web/**/*.test.tsx"] }),
      // These start command lines and runners as processes of their own.
      inNode({ name: "cli", include: ["test/cli/**/*.test.ts"] }),
      ...(inWorkerd ? [inWorkerd({ name: "worker", include: ["test/worker/**/*.test.ts"] })] : []),
      // These start whole portals, so one at a time.
      inNode({ name: "more", include: ["test/more/**/*.test.ts"], maxWorkers: 1 }),
    ],
  },
});
