import { useEffect, useState } from "preact/hooks";
import type { CheatModel } from "./CheatModel.ts";
import { inOneBreath } from "./scored.ts";

/** Long enough for a run of key presses to be over. */
const pause = 700;

/** Says the new figures to whoever listens, once the changes rest. */
export function Spoken({ model }: { readonly model: CheatModel }) {
  const now = model.now.value;
  const [first] = useState(now);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (now === first) return;
    const waiting = setTimeout(() => setWords(inOneBreath(now)), pause);
    return () => clearTimeout(waiting);
  }, [now, first]);
  return (
    <p class="visually-hidden" role="status">
      {words}
    </p>
  );
}
