import type { Figure } from "../support/figure.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, is, target, holds }) => [holds ? "holds" : "SHORT", name, is, `(${target})`] as const,
  );
  const widest = Math.max(...rows.map(([, name]) => name.length));
  return rows.map(([mark, name, is, target]) => `${mark}  ${name.padEnd(widest)}  ${is}  ${target}`).join("\n");
}

/** A figure, and the run that measured it. */
export interface Proven {
  readonly figure: Figure;
  readonly commit: string;
  readonly day: string;
  readonly run: "short" | "long";
}

/** What is kept of the last run of every figure, by its word. */
export type Proofs = Readonly<Record<string, Proven>>;

const rowOf = ({ figure: { name, is, target, holds }, day, run, commit }: Proven): string =>
  `| ${[name, is, target, holds ? "yes" : "**no**", `${day}, ${run}, ${commit.slice(0, 10)}`].map(cell).join(" | ")} |`;

/** The page of the last proof of every figure. It is written by `npm run prove`, never by hand. */
export function pageOf(proofs: readonly Proven[], notYet: readonly Pick<Figure, "name" | "is">[]): string {
  const short = proofs.filter(({ figure }) => !figure.holds);
  return [
    "# Figures of trust",
    "",
    "Written by `npm run prove`, never by hand. It ends with 1 when a figure falls short.",
    "",
    "| Figure | Measured | Target | Holds | When, how much, at which commit |",
    "|---|---|---|---|---|",
    ...proofs.map(rowOf),
    ...notYet.map(({ name, is }) => `| ${name} | ${is} | | | |`),
    ...(short.length === 0 ? [] : ["", "## What falls short"]),
    ...short.flatMap(({ figure: { name, short: lines } }) => [
      "",
      `### ${name}`,
      "",
      ...lines.map((line) => `- ${cell(line).slice(0, 400)}`),
    ]),
    "",
  ].join("\n");
}
