import type { Act, Hands, Place, Within } from "./hands.ts";
import { pressByKeys, typeByKeys } from "./keys.ts";

type KeyAct = Extract<Act, { does: "press" | "type" }>;

/**
 * Somebody at a browser. Every click, every field typed or chosen and every file chooser goes through one place that
 * counts it, so nothing is done uncounted; looking and waiting are free.
 */
export class Person {
  readonly #hands: Hands;
  readonly #done: Act[] = [];

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  readonly open = (address: string) => this.#do({ does: "open", address });
  readonly press = (name: string, within?: Within) => this.#do({ does: "press", at: { role: "button", name, within } });
  readonly follow = (name: string) => this.#do({ does: "press", at: { role: "link", name } });
  readonly pick = (name: string, within?: Within) => this.#do({ does: "press", at: { role: "radio", name, within } });
  readonly tick = (name: string, within?: Within) =>
    this.#do({ does: "press", at: { role: "checkbox", name, within } });
  readonly type = (name: string, text: string, within?: Within) =>
    this.#do({ does: "type", at: field(name, within), text });
  readonly choose = (name: string, option: string) => this.#do({ does: "choose", at: field(name), option });
  readonly attach = (name: string, files: readonly string[], within?: Within) =>
    this.#do({ does: "attach", at: field(name, within), files });

  /** The same, without a mouse. */
  readonly keys = {
    follow: (name: string) => this.#doByKeys({ does: "press", at: { role: "link", name } }),
    press: (name: string) => this.#doByKeys({ does: "press", at: { role: "button", name } }),
    pick: (name: string, within?: Within) => this.#doByKeys({ does: "press", at: { role: "radio", name, within } }),
    tick: (name: string, within?: Within) => this.#doByKeys({ does: "press", at: { role: "checkbox", name, within } }),
    type: (name: string, text: string, within?: Within) =>
      this.#doByKeys({ does: "type", at: field(name, within), text }),
  };

  readonly sees = (text: string, within?: Within) => this.#hands.sees(text, within);
  readonly isTicked = (at: Place) => this.#hands.isTicked(at);

  /** What happens to a person: no act of theirs. */
  readonly reload = () => this.#hands.reload();
  readonly line = (is: "cut" | "whole") => this.#hands.line(is);

  /** What was done so far, and how many files were handed in with it. */
  counted(): { readonly interactions: number; readonly files: number; readonly acts: readonly string[] } {
    const files = this.#done.flatMap((act) => (act.does === "attach" ? act.files : []));
    return { interactions: this.#done.length, files: files.length, acts: this.#done.map(inWords) };
  }

  #do(act: Act): Promise<void> {
    this.#done.push(act);
    return this.#hands.act(act);
  }

  #doByKeys(act: KeyAct): Promise<void> {
    this.#done.push(act);
    return act.does === "type" ? typeByKeys(this.#hands, act) : pressByKeys(this.#hands, act.at);
  }
}

const field = (name: string, within?: Within): Place => ({ role: "field", name, within });

const inWords = (act: Act): string => (act.does === "open" ? "open a link" : `${act.does} “${act.at.name}”`);
