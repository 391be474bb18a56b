import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { repository } from "../../../worker/cli/tools.ts";

/** Portals with their demonstration as older versions left them, named for the last migration they had had. */
export const olderPortals = ["0010", "0073", "0100"] as const;

/** Unpacks one of them, as `npm run backup` writes it, and gives its folder. */
export function unpackOlder(name: (typeof olderPortals)[number], into: string): string {
  const folder = join(into, `backup-${name}`);
  const packed = readFileSync(join(repository, `test/support/older/${name}.zip`));
  for (const [path, bytes] of Object.entries(unzipSync(packed))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
