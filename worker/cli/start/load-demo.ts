import { tellDemo } from "../demo/tell-demo.ts";
import { ToldStories } from "../demo/told-stories.ts";
import { serverLogIn } from "./options.ts";
import { failure } from "./plain-errors.ts";

/** Tells the demonstration's stories to a portal that runs, and says what came of it. */
export async function loadDemo(of: { address: string; state: string; log: string }): Promise<void> {
  const { address, state, log } = of;
  console.log("Loading the demonstration data …");
  try {
    const { told } = await tellDemo(address, new ToldStories(state));
    console.log(
      told > 0 ? `${told} demonstration assessments were added.` : "The demonstration data is already there.",
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failure(`The demonstration data could not be loaded: ${reason}`, serverLogIn(log));
  }
}
