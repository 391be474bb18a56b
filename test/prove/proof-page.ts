import type { Figure } from "./figure.ts";
import type { Proof } from "./measure.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, is, target, holds }) => [holds ? "holds" : "SHORT", name, is, `(${target})`] as const,
  );
  const widest = Math.max(...rows.map(([, name]) => name.length));
  return rows.map(([mark, name, is, target]) => `${mark}  ${name.padEnd(widest)}  ${is}  ${target}`).join("\n");
}

/** The page of the last proof. It is written by `npm run prove`, never by hand. */
export function pageOf(
  figures: readonly Figure[],
  of: Proof & {
    readonly day: string;
    readonly minutes: number;
    /** What is not measured yet: said, and not counted. */
    readonly notYet: readonly Pick<Figure, "name" | "is">[];
  },
): string {
  const short = figures.filter(({ holds }) => !holds);
  return [
    "# Figures of trust",
    "",
    "Written by `npm run prove`, never by hand. It ends with 1 when a figure falls short.",
    "",
    `- Date: ${of.day}`,
    `- Commit: ${of.commit}`,
    `- Run: ${of.isLong ? "long" : "short"}, ${of.minutes} minutes`,
    "",
    "| Figure | Measured | Target | Holds |",
    "|---|---|---|---|",
    ...figures.map(
      ({ name, is, target, holds }) => `| ${[name, is, target, holds ? "yes" : "**no**"].map(cell).join(" | ")} |`,
    ),
    ...of.notYet.map(({ name, is }) => `| ${name} | ${is} | | |`),
    ...(short.length === 0 ? [] : ["", "## What falls short"]),
    ...short.flatMap(({ name, short: lines }) => [
      "",
      `### ${name}`,
      "",
      ...lines.map((line) => `- ${cell(line).slice(0, 400)}`),
    ]),
    "",
  ].join("\n");
}

/** The commit that a page was written for; undefined when there is none. */
export const commitOf = (page: string): string | undefined => /^- Commit: ([0-9a-f]{7,40})/m.exec(page)?.[1];
