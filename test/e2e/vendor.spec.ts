import { finishCertified, interactionsAllowed } from "../support/journey/certified-vendor.ts";
import { answerThroughCutLine } from "../support/journey/cut-line.ts";
import { Person } from "../support/journey/person.ts";
import { playwrightHands } from "./support/playwright-hands.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, test } from "./support/visit.ts";

/** A vendor's errand at the portal of the journeys. */
const errand = (address = "", mark = "") => ({
  address,
  mark: `${mark}.${Date.now()}`,
  send: (to: { email: string; product: string }) => sendTo({ baseURL: address, ...to }),
});

test("a certified vendor goes from the invitation to the receipt in few interactions @phone", async ({
  page,
  baseURL,
}, info) => {
  const person = new Person(playwrightHands(page));
  await finishCertified(person, { ...errand(baseURL, info.project.name), judge: () => isSound(page) });
  const { interactions, files, acts } = person.counted();
  console.log(`ai-vendor-core, certified: ${interactions} interactions, ${files} files among them`);
  expect(interactions, acts.join("\n")).toBeLessThanOrEqual(interactionsAllowed + files);
});

test(
  "with the keyboard alone, a section is answered through a line that is cut and a reload",
  {
    tag: "@once",
  },
  async ({ page, baseURL, complaints }, info) => {
    const person = new Person(playwrightHands(page));
    await answerThroughCutLine(person, errand(baseURL, `keys.${info.project.name}`));
    // Chromium itself writes a line for every request that the cut line swallowed.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("net::ERR")));
  },
);
