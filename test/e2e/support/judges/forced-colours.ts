/** What is current or pressed and looks like its neighbours that are not. Runs in the page, in forced colours. */
export function looksAlike(): string[] {
  const marked = "[aria-current]:not([aria-current='false']), [aria-pressed='true'], [aria-selected='true']";
  // The browser's own choice of colours leaves weight and size, which nobody sees without the others beside them.
  const looksOf = (element: Element): string => {
    const { borderBottom, borderTop, borderLeft, outline, backgroundColor, textDecorationLine } =
      getComputedStyle(element);
    return [borderBottom, borderTop, borderLeft, outline, backgroundColor, textDecorationLine].join(" ");
  };
  return [...document.querySelectorAll(marked)].flatMap((element) => {
    const group = element.closest("ul, ol, fieldset, [role='group']") ?? element.parentElement;
    const others = [...(group?.querySelectorAll(element.localName) ?? [])].filter(
      (one) => !one.matches(marked) && !element.contains(one) && !one.contains(element),
    );
    return others.some((one) => looksOf(one) === looksOf(element))
      ? [`${element.localName} "${element.textContent.trim().slice(0, 40)}" looks like one that is not current`]
      : [];
  });
}
