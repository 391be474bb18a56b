import { unseenFocus } from "#test/e2e/support/judges/focus.ts";
import { looksAlike } from "#test/e2e/support/judges/forced-colours.ts";
import { foundByAxe, sideways } from "#test/e2e/support/soundness.ts";
import { expect, test } from "#test/e2e/support/visit.ts";
import { cutOff } from "./judges/cut-off.ts";
import { measure, type Part } from "./judges/measure.ts";
import { sticksOut } from "./judges/sticks-out.ts";
import { overlapping, tooSmall } from "./judges/targets.ts";
import { looks } from "./open.ts";

test.use({ viewport: looks[0].viewport });

interface Bad {
  readonly what: string;
  readonly html: string;
  readonly judge: (parts: readonly Part[]) => string[];
  readonly words: string;
}

const line = "Nordlys Vision checks every picture that its model is trained on, and keeps the reasons.";
const small = 'style="width:18px;height:18px;padding:0;border:0;margin:0"';

const bad: readonly Bad[] = [
  {
    what: "text that is cut off at the side",
    html: `<p style="overflow:hidden;white-space:nowrap">${line}</p>`,
    judge: cutOff,
    words: "are cut off",
  },
  {
    what: "text that is cut off below",
    html: `<p style="overflow:hidden;height:20px;line-height:20px">${line}</p>`,
    judge: cutOff,
    words: "are cut off",
  },
  {
    what: "a box that scrolls for the mouse alone",
    html: `<div style="overflow:auto;white-space:nowrap" aria-label="A line">${line}</div>`,
    judge: cutOff,
    words: "not for the keyboard",
  },
  {
    what: "a box that scrolls and has no name",
    html: `<div style="overflow:auto;white-space:nowrap" tabindex="0">${line}</div>`,
    judge: cutOff,
    words: "without a name",
  },
  {
    what: "a box that is wider than its state",
    html: '<div style="width:500px;height:20px;background:teal"></div>',
    judge: sticksOut,
    words: "sticks out of the box of its state",
  },
  {
    what: "a word that is wider than its button",
    html: '<button style="width:80px">Rindfleischetikettierung</button>',
    judge: sticksOut,
    words: "the text sticks out of",
  },
  {
    what: "two small buttons side by side",
    html: `<button ${small}>a</button><button ${small}>b</button>`,
    judge: tooSmall,
    words: "is small, and near to",
  },
  {
    what: "a small checkbox beside a button, with its label elsewhere",
    html: `<label for="a">Yes</label><p><input type="checkbox" id="a" ${small}><button>Remove</button></p>`,
    judge: tooSmall,
    words: "is small, and near to",
  },
  {
    what: "buttons that lie on each other",
    html: '<button>Send</button><button style="margin-left:-20px">Discard</button>',
    judge: overlapping,
    words: "lies on",
  },
];

const page = (html: string): string =>
  `<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1><div data-state="bad">${html}</div></main>`;

for (const { what, html, judge, words } of bad)
  test(`${what} is refused`, async ({ page: tab }) => {
    await tab.setContent(page(html));
    expect(judge(await tab.evaluate(measure))).toContainEqual(expect.stringContaining(words));
  });

test("what is as it should be is refused by nobody", async ({ page: tab }) => {
  await tab.setContent(
    page(`
      <p>${line} <a href="#a">A link among words</a> is as high as its line.</p>
      <p><button ${small}>a</button> <button style="margin-left:2rem">b</button></p>
      <label style="display:block"><input type="checkbox"> Yes</label>
      <section aria-label="A line" tabindex="0" style="overflow:auto;white-space:nowrap">${line}</section>`),
  );
  const parts = await tab.evaluate(measure);
  expect([cutOff, sticksOut, tooSmall, overlapping].flatMap((judge) => judge(parts))).toEqual([]);
  expect(await unseenFocus(tab)).toEqual([]);
  expect(await sideways(tab)).toBeLessThanOrEqual(0);
});

for (const [what, html, words] of [
  [
    "under something else",
    '<div style="position:fixed;inset:0 0 50%;background:teal"></div><button style="margin-top:5rem">Send</button>',
    "is covered by",
  ],
  ["beside the page", '<button style="position:absolute;left:-500px">Send</button>', "is out of sight"],
  [
    "with an edge under something else",
    '<div style="position:fixed;inset:0 0 auto;height:5rem;background:teal"></div><button style="margin-top:-6rem;height:6rem">Send</button>',
    "is covered by",
  ],
  [
    "half beside the page",
    '<button style="position:absolute;left:-20px;width:80px">Send</button>',
    "is partly out of sight",
  ],
  ["without a mark", '<button style="outline:none">Send</button>', "does not show the focus"],
] as const)
  test(`the focus ${what} is refused`, async ({ page: tab }) => {
    await tab.setContent(page(html));
    expect(await unseenFocus(tab)).toEqual([expect.stringContaining(words)]);
  });

const links = (line: string): string =>
  `<ul><li><a href="#a" aria-current="page" style="border-bottom:3px solid teal">Requests</a></li>
  <li><a href="#b" style="border-bottom:3px solid ${line}">Company</a></li></ul>`;

test("a line that is transparent until forced colours draw it is refused, and one in the colour of the page is not", async ({
  page: tab,
}) => {
  await tab.emulateMedia({ forcedColors: "active" });
  await tab.setContent(page(links("transparent")));
  expect(await tab.evaluate(looksAlike)).toEqual([expect.stringContaining("looks like one that is not current")]);
  await tab.setContent(page(links("Canvas")));
  expect(await tab.evaluate(looksAlike)).toEqual([]);
});

test("a page that scrolls sideways is refused", async ({ page: tab }) => {
  await tab.setContent(page('<div style="width:500px">wide</div>'));
  expect(await sideways(tab)).toBeGreaterThan(0);
});

test("what axe finds is refused: pale text, a field without a name", async ({ page: tab }) => {
  await tab.setContent(page('<p style="color:#ccc">Pale</p><input>'));
  const found = await foundByAxe(tab);
  expect(found).toContainEqual(expect.stringMatching(/^color-contrast/));
  expect(found).toContainEqual(expect.stringMatching(/^label/));
});
