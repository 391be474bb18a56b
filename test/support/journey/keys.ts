import type { Hands, Place, Standing } from "./hands.ts";

/** More stops than any page has. */
const most = 400;

/** Presses a button, follows a link or ticks a choice with the keyboard alone. */
export async function pressByKeys(hands: Hands, at: Place): Promise<void> {
  const { standing, look } = await reach(hands, at);
  if (at.role === "button" || at.role === "link") return hands.strike("Enter");
  if (standing === "there") return hands.strike(" ");
  // Of a group of radio buttons, Tab reaches one; arrows go on from there, and choose.
  for (let stop = 0; stop < most; stop++) {
    await hands.strike("ArrowDown");
    if ((await look()) === "there") return;
  }
  throw new Error(`The arrow keys never reach “${at.name}”.`);
}

/** Goes to a field, writes, and leaves it. */
export async function typeByKeys(hands: Hands, { at, text }: { at: Place; text: string }): Promise<void> {
  await reach(hands, at);
  await hands.write(text);
  await hands.strike("Tab");
}

async function reach(hands: Hands, at: Place): Promise<{ standing: Standing; look: () => Promise<Standing> }> {
  const look = await hands.watch(at);
  for (let stop = 0; stop < most; stop++) {
    const standing = await look();
    if (standing !== "away") return { standing, look };
    await hands.strike("Tab");
  }
  throw new Error(`The Tab key never reaches “${at.name}”.`);
}
