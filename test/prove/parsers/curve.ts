/** Something that reads what other people wrote, and one shape of what it may be given. */
export interface Trial {
  readonly reader: string;
  readonly shape: string;
  /** An input of that shape and about so many bytes, ready to be read or refused; what reading throws is a fault. */
  readonly prepare: (bytes: number) => Promise<() => unknown>;
}

export interface Point {
  readonly bytes: number;
  readonly ms: number;
}

/** What one shape cost at each size; `threw` is what the reader did not catch. */
export interface Curve {
  readonly name: string;
  readonly points: readonly Point[];
  readonly threw?: string;
}

/** From an eighth of a megabyte to a whole one, doubled each time; a little less, as what stands around the parts counts too. */
export const sizes = [124_000, 248_000, 496_000, 992_000] as const;
/** The most that reading may cost, in milliseconds of CPU. */
export const mostMs = 1_000;

/** A reader that took longer than this is not given more: what it costs is known. */
const enoughMs = 4 * mostMs;
const triesOf = (ms: number): number => (ms > 50 ? 1 : 3);

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** The CPU time that this process has used up, in milliseconds: a busy machine adds nothing to it. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What a trial costs at each size: the median of several readings where they are quick, after some that only warm up. */
export async function curveOf(trial: Trial, clock: () => number = cpuTime): Promise<Curve> {
  const name = `${trial.reader}: ${trial.shape}`;
  const points: Point[] = [];
  const costOf = async (read: () => unknown): Promise<number> => {
    globalThis.gc?.();
    const before = clock();
    await read();
    return clock() - before;
  };
  try {
    const small = await trial.prepare(sizes[0]);
    if ((await costOf(small)) < 50) await costOf(small);
    for (const bytes of sizes) {
      const read = await trial.prepare(bytes);
      const costs = [await costOf(read)];
      while (costs.length < triesOf(costs[0] ?? 0)) costs.push(await costOf(read));
      points.push({ bytes, ms: median(costs) });
      if ((points.at(-1)?.ms ?? 0) > enoughMs) break;
    }
    return { name, points };
  } catch (error) {
    return { name, points, threw: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
