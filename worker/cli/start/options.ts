import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "../tools.ts";
import { PlainError } from "./plain-errors.ts";

export type StartOptions = { port: number; state: string; log: string; build: boolean; demo: boolean };

/** What is its own in a program that starts the portal. */
export type Program = {
  command: string;
  port: number;
  /** Where it keeps data and logs, in the repository. */
  folder: string;
};

/** The file in the folder of logs where the server's own words are kept. */
export const serverLogIn = (log: string): string => join(log, "server.log");

const usage = ({ command, port, folder }: Program): string => `${command} -- [options]
  --port N      the port on this machine, ${port} unless told
  --state DIR   where data is kept, ${folder}/state unless told
  --no-build    use what was built before
  --no-demo     start without the demonstration data`;

/** The options of the command line; throws a PlainError that says what is wrong and what there is. */
export function readOptions(args: string[], program: Program): StartOptions {
  try {
    return understand(args, program);
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n${usage(program)}`);
  }
}

function understand(args: string[], program: Program): StartOptions {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: "string", default: String(program.port) },
      state: { type: "string" },
      build: { type: "boolean", default: true },
      demo: { type: "boolean", default: true },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error("--port needs a number from 1 to 65535.");
  const own = join(repository, program.folder);
  const folders =
    values.state === undefined
      ? { state: join(own, "state"), log: join(own, "log") }
      : { state: resolve(values.state), log: resolve(values.state, "log") };
  return { port, ...folders, build: values.build, demo: values.demo };
}
