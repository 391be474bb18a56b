import { useSignal } from "@preact/signals";
import { publicRegisters } from "#domain/catalogue/public-registers.ts";
import { Button } from "#web/components/Button.tsx";

interface RegistersProps {
  readonly number: string | undefined;
  /** The name of the register that somebody opened. */
  readonly chosen: (name: string) => void;
}

/** Where anybody can look it up, with its number ready to paste. */
export function Registers({ number, chosen }: RegistersProps) {
  const copied = useSignal("");
  const copy = async (text: string): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    copied.value = isCopied ? "Copied." : "The browser did not let us copy. Select the number and copy it.";
  };
  return (
    <div class="stack stack--tight">
      <ul>
        {publicRegisters.map(({ name, url, holds }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" onClick={() => chosen(name)}>
              {name} (opens in a new tab)
            </a>
            : {holds}
          </li>
        ))}
      </ul>
      <p class="soft">
        Registers hold a part of all certificates: not to be found there proves little, so ask the body.
      </p>
      {number ? (
        <div class="cluster">
          <span>
            Number: <code>{number}</code>
          </span>
          <Button
            variant="secondary"
            size="small"
            label={`Copy the number ${number}`}
            onClick={() => void copy(number)}
          >
            Copy
          </Button>
          <span role="status">{copied.value}</span>
        </div>
      ) : (
        <p>It has no number: ask the vendor for it, or look it up by the holder's name.</p>
      )}
    </div>
  );
}
