import { useEffect } from "preact/hooks";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { gallery } from "./gallery.ts";
import { idOf, nameOf, type Shown, type State } from "./shown.ts";

/** All components in all their states, with a menu; or those that the address names: "?only=Button,Card". */
export function Gallery({ only }: { readonly only: readonly string[] }) {
  const shown = only.length === 0 ? gallery : gallery.filter(({ component }) => only.includes(component));
  usePageTitle("Components");
  useEffect(goWhereAsked, []);
  return (
    <main class="gallery" id="main">
      <h1>Components</h1>
      <p>Every component in every state. What is typed and pressed here goes nowhere.</p>
      <Menu names={shown.map(({ component }) => component)} />
      {shown.map((one) => (
        <Component key={one.component} shown={one} />
      ))}
    </main>
  );
}

/** To what the address names; some components take the focus when they appear, so this comes last. */
function goWhereAsked(): void {
  const asked = document.getElementById(location.hash.slice(1)) ?? document.querySelector("h1");
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  asked?.scrollIntoView();
}

function Menu({ names }: { readonly names: readonly string[] }) {
  return (
    <nav aria-label="Components">
      <ul class="gallery__menu">
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Component({ shown }: { readonly shown: Shown }) {
  const { component, states, place, without = {} } = shown;
  return (
    <div class="gallery__component" data-component={component}>
      <h2 id={component}>{component}</h2>
      {Object.entries(states).map(([state, draw]) =>
        place === "apart" ? (
          <p key={state}>
            <a href={`?state=${encodeURIComponent(nameOf(component, state))}`} data-apart={nameOf(component, state)}>
              {state}
            </a>
          </p>
        ) : (
          <OneState key={state} {...{ component, state, draw }} />
        ),
      )}
      {Object.entries(without).map(([state, why]) => (
        <p key={state} class="gallery__name">
          Never {state}. {why}
        </p>
      ))}
    </div>
  );
}

interface OneStateProps {
  readonly component: string;
  readonly state: string;
  readonly draw: State;
}

function OneState({ component, state, draw }: OneStateProps) {
  const name = nameOf(component, state);
  return (
    <section aria-label={name}>
      <p class="gallery__name">{state}</p>
      <div class="gallery__state" data-state={name}>
        {draw(idOf(component, state))}
      </div>
    </section>
  );
}
