// Each of these runs in the page, so it stands on nothing around it.

/** Whether something stays in sight while the page goes by, and may lie over what has the focus. */
export function barsThatStay(): boolean {
  return [...document.querySelectorAll("body *")].some((element) => {
    const { position, top, bottom } = getComputedStyle(element);
    return position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
  });
}

/** Bars that stay in sight and take more than about a third of the height. */
export function tallBars(): string[] {
  return [...document.querySelectorAll("body *:not(dialog)")].flatMap((element) => {
    const { position, top, bottom } = getComputedStyle(element);
    const stays = position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
    const { width, height } = element.getBoundingClientRect();
    // What stands beside the page, and not over it, is no bar.
    if (!stays || width < innerWidth * 0.6 || height < innerHeight * 0.36) return [];
    const name = [element.localName, ...element.classList].join(".");
    return [`${name} stays in sight and takes ${Math.round(height)} pixels of ${innerHeight}`];
  });
}

/** Tables that are wider than their box and do not say that they scroll. */
export function silentTables(): string[] {
  return [...document.querySelectorAll("table")].flatMap((table) => {
    const box = table.parentElement;
    if (box === null || !table.checkVisibility() || box.scrollWidth <= box.clientWidth + 1) return [];
    const said = `${box.textContent} ${box.previousElementSibling?.textContent ?? ""}`;
    return /scroll/i.test(said) ? [] : [`table "${table.caption?.textContent ?? ""}" scrolls and does not say so`];
  });
}
