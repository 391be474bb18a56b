import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Installs Debian's packages: true when this is Debian (Ubuntu's browsers are wrappers for snap), we may, and it worked. */
export function installFromDebian(...packages: string[]): boolean {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (!/^ID=debian$/m.test(release) || process.getuid?.() !== 0) return false;
  const apt = (...args: string[]): boolean => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env }).status === 0;
  };
  console.error(`Installing Debian's ${packages.join(" and ")}.`);
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}
