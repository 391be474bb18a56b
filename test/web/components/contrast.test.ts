import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync(new URL("../../../web/styles/tokens.css", import.meta.url), "utf8");
const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

const onPage = ["--page", "--surface", "--sunken"];
const texts: readonly (readonly [string, readonly string[]])[] = [
  [
    "--ink",
    [
      ...onPage,
      "--accent-soft",
      "--success-soft",
      "--warning-soft",
      "--error-soft",
      "--heat-1",
      "--heat-2",
      "--heat-3",
    ],
  ],
  ["--ink-soft", onPage],
  ["--accent", [...onPage, "--accent-soft"]],
  ["--accent-strong", [...onPage, "--accent-soft"]],
  ["--success", ["--surface", "--success-soft"]],
  ["--warning", [...onPage, "--warning-soft"]],
  ["--error", [...onPage, "--error-soft"]],
  ["--on-accent", ["--accent", "--accent-strong"]],
  ["--on-error", ["--error"]],
  ["--heat-ink-high", ["--heat-4", "--heat-5"]],
];
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ["--line-strong", ["--page", "--surface"]],
  ["--focus", [...onPage, "--accent-soft"]],
];

describe("contrast in both colour schemes (WCAG 2.2, 1.4.3 and 1.4.11)", () => {
  it.each(schemes)("text can be read on every surface it stands on: %s, 4.5 to 1", (scheme) => {
    expect(pairsBelow({ pairs: texts, least: 4.5, scheme })).toEqual([]);
  });

  it.each(schemes)("borders of controls and the focus ring can be seen: %s, 3 to 1", (scheme) => {
    expect(pairsBelow({ pairs: shapes, least: 3, scheme })).toEqual([]);
  });

  it.each(schemes)("the five shades go one way only: %s", (scheme) => {
    const shades = [1, 2, 3, 4, 5].map((step) => luminance(colour(`--heat-${step}`, scheme)));
    const sorted = [...shades].sort((a, b) => (scheme === "light" ? b - a : a - b));
    expect(shades).toEqual(sorted);
  });
});

interface Check {
  readonly pairs: typeof texts;
  readonly least: number;
  readonly scheme: Scheme;
}

function pairsBelow({ pairs, least, scheme }: Check): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs
      .map((back) => ({ back, ratio: contrast(colour(front, scheme), colour(back, scheme)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
  );
}

function colour(name: string, scheme: Scheme): string {
  const found = new RegExp(`${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const value = found?.[scheme === "light" ? 1 : 2];
  if (value === undefined) throw new Error(`no such colour: ${name}`);
  return value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
