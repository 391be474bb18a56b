import { inBrowser, inNode, inWorkerd } from "../from-reports.ts";
import type { Measure } from "../measure.ts";
import { mutants } from "./mutants.ts";
import { outgoing } from "./outgoing.ts";
import { parsers } from "./parsers.ts";
import { scanners } from "./scanners.ts";

const killed = { word: "ends", name: "Ends under mixed writers", file: "test/e2e/killed.server.ts" };

/** Every figure of trust, in the order of its weight. */
export const measures: readonly Measure[] = [
  mutants,
  inWorkerd({ word: "cells", name: "Cells and leaks", file: "test/worker/access/matrix.test.ts" }),
  inWorkerd({ word: "fuzz", name: "Fuzz", file: "test/prove/worker/fuzz.prove.ts" }),
  inWorkerd({ word: "races", name: "Races", file: "test/prove/worker/races.prove.ts" }),
  inWorkerd({ word: "faults", name: "Fault points of bindings", file: "test/worker/faults/walk.more.ts" }),
  inNode({ word: "log", name: "Changes of the log that are noticed", file: "test/cli/verify-log/verify-log.test.ts" }),
  inBrowser({ ...killed, env: ({ isLong }) => ({ ENDS: isLong ? "300" : "30" }) }),
  inBrowser({ word: "files", name: "Hostile files", file: "test/prove/browser/files.prove.ts" }),
  inWorkerd({
    word: "marked",
    name: "Hostile files marked before they are opened",
    file: "test/worker/evidence/file-signs.test.ts",
  }),
  inBrowser({ word: "pages", name: "Hostile words", file: "test/prove/browser/pages.prove.ts" }),
  scanners,
  inWorkerd({ word: "lock-out", name: "Lock-out", file: "test/prove/worker/lock-out.prove.ts" }),
  inWorkerd({ word: "redeliveries", name: "Redeliveries", file: "test/prove/worker/redeliveries.prove.ts" }),
  inWorkerd({ word: "mails", name: "Mails relayed", file: "test/prove/worker/mails.prove.ts" }),
  outgoing,
  inNode({ word: "restored", name: "Restored rows and files", project: "more", file: "test/more/backup.test.ts" }),
  inNode({ word: "older", name: "Older data brought forward", file: "test/cli/older-databases.test.ts" }),
  parsers,
];
