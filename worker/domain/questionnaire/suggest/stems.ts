const fillers: ReadonlySet<string> = new Set(
  (
    "a an and any are as at be been being but by can could do does for from has have how i if in into is it its may might more most must of on one or other our own please shall should so such than that the their them there these they this those to us was we were what when where which who whose why will with would you your yours " +
    "describe provide explain organisation organization company vendor ai system systems product service artificial intelligence use used using made make over also not no each every all about"
  ).split(" "),
);

const endings = /(?:ations?|ements?|ments?|ings?|ies|ied|ness|ers?|ors?|ly|ed|es|s|e|y)$/;

/** A word without its ending, so that "monitored" and "monitoring" meet; never shorter than four letters. */
function stem(word: string): string {
  const short = word.replace(endings, "");
  return short.length >= 4 ? short : word.replace(/s$/, "");
}

/** The stems of a text in order, each with the word it stands for; fillers are left out. */
export function stemsOf(text: string): { readonly stem: string; readonly word: string }[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !fillers.has(word) && word.length > 1).map((word) => ({ stem: stem(word), word }));
}
