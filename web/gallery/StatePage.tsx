import { usePageTitle } from "#web/page/pageTitle.ts";
import { gallery } from "./gallery.ts";
import { idOf, nameOf } from "./shown.ts";

const states = new Map(
  gallery.flatMap(({ component, states }) =>
    Object.entries(states).map(
      ([state, draw]) => [nameOf(component, state), () => draw(idOf(component, state))] as const,
    ),
  ),
);

/** One state with the whole window to itself. */
export function StatePage({ name }: { readonly name: string }) {
  usePageTitle(name);
  const draw = states.get(name);
  return (
    <div class="gallery__page" data-state={name}>
      {draw ? draw() : null}
      <main id="main" class="gallery" tabIndex={-1}>
        <h1>{draw ? name : "There is no such state"}</h1>
        <p>
          <a href="?">All components</a>
        </p>
      </main>
    </div>
  );
}
