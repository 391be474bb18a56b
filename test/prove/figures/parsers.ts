import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "../../../worker/cli/tools.ts";
import { type Measure, notTaken } from "../measure.ts";
import type { Curve } from "../parsers/curve.ts";
import { figureOfCurves } from "../parsers/judge.ts";

const name = "Inputs of parsers";
const script = join(repository, "test/prove/parsers/read-all.ts");
/** Whoever says nothing for so long hangs: each input takes seconds, also on a busy machine. */
const silence = 300_000;

interface Read {
  readonly curves: readonly Curve[];
  /** What was being read when the process ended, or was ended because it said nothing any more. */
  readonly unread?: string;
}

/** Reads the inputs of one reader in a process of its own, so that one that hangs or breaks takes nothing with it. */
async function readWith(...args: readonly string[]): Promise<{ lines: unknown[]; isWhole: boolean }> {
  const child = spawn(process.execPath, ["--expose-gc", script, ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<boolean>((resolve) => child.once("close", (code) => resolve(code === 0)));
  const lines: unknown[] = [];
  const giveUp = (): void => void child.kill("SIGKILL");
  let timer = setTimeout(giveUp, silence);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(giveUp, silence);
    lines.push(JSON.parse(line));
  }
  clearTimeout(timer);
  return { lines, isWhole: await ended };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isCurve = (value: unknown): value is Curve => isObject(value) && Array.isArray(value.points);

async function readBy(reader: string): Promise<Read> {
  const { lines, isWhole } = await readWith(reader);
  const curves = lines.flatMap((line) => (isObject(line) && isCurve(line.curve) ? [line.curve] : []));
  const last = lines.at(-1);
  const begun = isObject(last) && typeof last.begins === "string" ? last.begins : reader;
  return isWhole ? { curves } : { curves, unread: `${begun}: reading did not end` };
}

/** The CPU that readers of other people's bytes take: each input is linear and under a second, or refused before the work. */
export const parsers: Measure = {
  word: "parsers",
  name,
  take: async () => {
    const [readers] = (await readWith()).lines;
    if (!Array.isArray(readers)) return notTaken(name, "the readers could not be listed");
    const reads: Read[] = [];
    for (const reader of readers) reads.push(await readBy(String(reader)));
    return figureOfCurves(
      reads.flatMap(({ curves }) => curves),
      reads.flatMap(({ unread }) => unread ?? []),
    );
  },
};
