import { useSignal } from "@preact/signals";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { type PortfolioModel, type View, wholeView } from "./PortfolioModel.ts";

const key = "annexa-portfolio-views";
type Saved = Readonly<Record<string, View>>;

// Filters and an order, nothing about any vendor; gone with sign-out, like everything on the device.
function read(): Saved {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Saved;
  } catch {
    return {};
  }
}

/** Views somebody comes back to, kept on this device. */
export function SavedViews({ model }: { model: PortfolioModel }) {
  const saved = useSignal<Saved>(read());
  const name = useSignal("");
  const keep = (next: Saved): void => {
    saved.value = next;
    localStorage.setItem(key, JSON.stringify(next));
  };
  return (
    <div class="cluster cluster--end">
      {Object.entries(saved.value).map(([title, view]) => (
        <span key={title} class="cluster">
          <Button variant="secondary" size="small" onClick={() => (model.view.value = view)}>
            {title}
          </Button>
          <Button
            variant="quiet"
            size="small"
            label={`Forget the view ${title}`}
            onClick={() => keep(Object.fromEntries(Object.entries(saved.value).filter(([one]) => one !== title)))}
          >
            ×
          </Button>
        </span>
      ))}
      <TextInput
        id="view-name"
        label="Keep this view as"
        width="medium"
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <Button
        variant="secondary"
        size="small"
        disabled={name.value.trim() === ""}
        onClick={() => {
          keep({ ...saved.value, [name.value.trim()]: model.view.value });
          name.value = "";
        }}
      >
        Keep
      </Button>
      <Button variant="quiet" size="small" onClick={() => (model.view.value = wholeView)}>
        Show all
      </Button>
    </div>
  );
}
