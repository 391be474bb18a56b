import * as fc from "fast-check";
import { type Block, chapter, extent, facts, heading, list, quote, small, text, title } from "#domain/report/blocks.ts";
import { beginsPage } from "#worker/ports/pdf/opening.ts";

const word = fc.stringMatching(/^[A-Za-z]{1,14}$/);
const sentence = (of: { readonly minLength: number; readonly maxLength: number }) =>
  fc.array(word, { ...of, size: "max" }).map((all) => all.join(" "));
const few = sentence({ minLength: 1, maxLength: 8 });
const some = sentence({ minLength: 1, maxLength: 20 });
/** Some words, now and then more of them than a page has room for, or one that no line has room for. */
const words = fc.oneof(
  { weight: 8, arbitrary: some },
  { weight: 1, arbitrary: sentence({ minLength: 100, maxLength: 500 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{150,400}$/) },
);
const shares = fc.record({
  assured: fc.constantFrom(0, 0.1, 0.33),
  claimed: fc.constantFrom(0.33, 0.5),
  possible: fc.constant(1),
});

/** Where there is one column, its rows may be longer than a page: with more, what is read of a page is not one cell. */
const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(columns === 1 ? words : some, { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant("table" as const),
    caption: few,
    head: fc.array(few, { minLength: columns, maxLength: columns }),
    widths: fc.constant(Array.from({ length: columns }, () => 1)),
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  });
});

/** A document by chance: blocks of every kind, short and long, in any order. */
export const arbitraryBlocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: few.map(heading) },
      { weight: 1, arbitrary: few.map(chapter) },
      { weight: 1, arbitrary: few.map(title) },
      { weight: 4, arbitrary: words.map(text) },
      { weight: 1, arbitrary: words.map(small) },
      { weight: 1, arbitrary: words.map(quote) },
      { weight: 2, arbitrary: fc.array(words, { minLength: 1, maxLength: 6 }).map(list) },
      { weight: 2, arbitrary: fc.array(fc.tuple(word, words), { minLength: 1, maxLength: 6 }).map(facts) },
      { weight: 1, arbitrary: fc.tuple(few, shares).map(([label, of]) => extent(label, of)) },
      { weight: 4, arbitrary: table },
    ),
    { minLength: 1, maxLength: 16, size: "max" },
  )
  // A heading before one that begins a page has nothing it could be kept with.
  .map((blocks) => blocks.flatMap((block) => (beginsPage(block) ? [text("Before."), block] : [block])));
