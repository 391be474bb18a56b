import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The path of a fixture under test/support/dossiers. */
export const fixture = (name: string): string => `${root}test/support/dossiers/${name}`;

/** Runs a command of worker/cli as a process of its own, from the package's folder. */
export function runCommand(command: "score" | "compare", files: readonly string[]) {
  const main = `${root}worker/cli/${command}.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...files], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}
