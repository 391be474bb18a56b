import { figureOf } from "../../support/figure.ts";
import { inWorkerd } from "../from-reports.ts";
import type { Measure } from "../measure.ts";

const name = "Scanner visits";
const behaviours = 10;

/** Ten behaviours of mail scanners, a hundred times each; the tests of sign-in do it, one test a behaviour. */
export const scanners: Measure = {
  word: "scanners",
  name,
  take: inWorkerd({
    word: "scanners",
    name,
    file: "test/worker/identity/scanners.test.ts",
    counted: ({ passed, failed }) =>
      figureOf({
        name,
        is: `${passed + failed.length} behaviours, 100 times each: ${failed.length} get a session or burn a link`,
        target: `${behaviours} behaviours, 0 sessions`,
        enough: passed >= behaviours,
        short: failed,
      }),
  }).take,
};
