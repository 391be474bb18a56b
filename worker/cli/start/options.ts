import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "../tools.ts";
import { PlainError } from "./plain-errors.ts";

export type StartOptions = { port: number; state: string; log: string; build: boolean; demo: boolean };

const usage = `npm start -- [options]
  --port N      the port on this machine, 8787 unless told
  --state DIR   where data is kept, .annexa/state unless told
  --no-build    use the pages built before
  --no-demo     start without the demonstration data`;

/** The options of the command line; throws a PlainError that says what is wrong and what there is. */
export function readOptions(args: string[]): StartOptions {
  try {
    return understand(args);
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function understand(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: "string", default: "8787" },
      state: { type: "string" },
      build: { type: "boolean", default: true },
      demo: { type: "boolean", default: true },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error("--port needs a number from 1 to 65535.");
  const folders =
    values.state === undefined
      ? { state: join(repository, ".annexa/state"), log: join(repository, ".annexa/log") }
      : { state: resolve(values.state), log: resolve(values.state, "log") };
  return { port, ...folders, build: values.build, demo: values.demo };
}
