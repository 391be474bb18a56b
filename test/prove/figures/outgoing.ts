import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../worker/cli/tools.ts";
import { type Figure, figureOf } from "../../support/figure.ts";
import { type Measure, notTaken } from "../measure.ts";
import { nodesIn, part, treeOf, word } from "../mutants/syntax.ts";

/** The ways in which code in a worker can call somebody over HTTP. */
const waysOut: ReadonlySet<string> = new Set(["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "WebSocketPair"]);

/** Places in the text of a built worker that call out: `fetch(…)`, `globalThis.fetch(…)`, `new WebSocket(…)`. */
export function waysOutIn(file: string, text: string): string[] {
  return [...nodesIn(treeOf(file, text))].flatMap((node) => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return [];
    const callee = part(node, "callee");
    const isGlobal = word(part(callee, "object"), "name") === "globalThis";
    const name =
      callee?.type === "Identifier"
        ? word(callee, "name")
        : isGlobal
          ? word(part(callee, "property"), "name")
          : undefined;
    return name !== undefined && waysOut.has(name)
      ? [`${file}:${text.slice(0, node.start).split("\n").length} ${name}`]
      : [];
  });
}

function take(): Figure {
  const folder = join(repository, "dist/worker");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.m?js$/.test(name));
  const found = files.flatMap((name) => waysOutIn(name, readFileSync(join(folder, name), "utf8")));
  return figureOf({
    name: "Outgoing HTTP calls",
    is: `${files.length} files of the built worker, ${found.length} calls: no address of anybody's is ever called`,
    target: "0 calls",
    enough: files.length > 0,
    short: found,
  });
}

/** No form of SSRF without a call: the worker that is delivered makes none. */
export const outgoing: Measure = {
  word: "outgoing",
  name: "Outgoing HTTP calls",
  take: async () => {
    try {
      return take();
    } catch (error) {
      return notTaken("Outgoing HTTP calls", error instanceof Error ? error.message : String(error));
    }
  },
};
