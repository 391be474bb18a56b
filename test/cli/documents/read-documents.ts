import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../worker/cli/tools.ts";

/** The pages that people read, by their path. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "questionnaires/README.md",
  ...readdirSync(join(repository, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export const textOf = (document: string): string => readFileSync(join(repository, document), "utf8");

const command = /^(?:npm|npx|curl|node)\b/;

/** Every command a page tells its reader to run: the lines of its plain blocks, and those between backticks. */
export function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/```(?:sh)?\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.split("\n"));
  const inline = [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const lines = [...blocks.map((line) => line.replace(/\s+# .*$/, "").trim()), ...inline];
  return [...new Set(lines.filter((line) => command.test(line)))];
}

/** The relative addresses a page links to, without what stands behind `#`. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link.replace(/#.*$/, ""))
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link));

/** The files and folders a page names between backticks; those with a placeholder or a star name no one file. */
export const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:worker|web|test|docs|questionnaires|migrations)(?:\/[\w.-]+)*\/?)`/g)].map(
    ([, path = ""]) => path,
  );
