import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const web = fileURLToPath(new URL("../../web", import.meta.url));

/** Signals of a refusal or of being busy that somebody made by hand; `Work` has both and sends once. */
const handMade = (source: string): string[] =>
  source.match(/[sS]ignal<[^<>]*\bProblem\b|\b(?:busy|problem)\b[^=\n]*=\s*(?:useS|s)ignal\b/g) ?? [];

it("no screen keeps a refusal or its being busy by hand: that is the business of Work", () => {
  const sources = readdirSync(web, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith("api"),
  );
  expect(sources.length).toBeGreaterThan(200);
  const found = sources.flatMap((path) =>
    handMade(readFileSync(join(web, path), "utf8")).map((words) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});

it.each([
  "const problem = useSignal<Problem | null>(null);",
  "readonly refusal = signal<\n  Problem | null\n>(null);",
  "readonly problem: Signal<Problem | null> = signal(null);",
  "const busy = useSignal(false);",
  "readonly busy = signal(false);",
  "readonly busy: Signal<boolean> = signal(false);",
])("%s would be found", (source) => {
  expect(handMade(source)).not.toEqual([]);
});

it("words about problems, and the busy state of a work, are not taken for it", () => {
  expect(handMade("const errors = signal<readonly FieldProblem[]>([]);\n<Button busy={work.busy.value}>")).toEqual([]);
});
