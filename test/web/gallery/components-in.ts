import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("../../../web", import.meta.url));
const ending = ".tsx";

/** The components that lie in a folder: one file each. */
export const componentsIn = (folder: string): string[] =>
  readdirSync(join(web, folder)).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

/** Those of them that draw something for each of many. */
export const listsIn = (folder: string): string[] =>
  componentsIn(folder).filter((name) => readFileSync(join(web, folder, `${name}${ending}`), "utf8").includes(".map("));
