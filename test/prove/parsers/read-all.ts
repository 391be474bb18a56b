// Reads every shape of one reader, and prints what it cost: a line of JSON when a shape begins, and one when it is read.
import { curveOf } from "./curve.ts";
import { better, verdictsOn } from "./judge.ts";
import { trials } from "./readers.ts";

const [reader] = process.argv.slice(2);
if (reader === undefined) console.log(JSON.stringify([...new Set(trials.map((one) => one.reader))]));
for (const trial of trials.filter((one) => one.reader === reader)) {
  console.log(JSON.stringify({ begins: `${trial.reader}: ${trial.shape}` }));
  const once = await curveOf(trial);
  // What falls short is read once more: only what falls short twice does.
  const curve = verdictsOn(once).length === 0 ? once : better(once, await curveOf(trial));
  console.log(JSON.stringify({ curve }));
}
process.exit(0);
