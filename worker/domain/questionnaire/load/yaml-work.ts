import { Lexer } from "yaml";

/** A real file of 80 kB has 20,000 signs, one in four letters; this is what the longest one allowed may have. */
const mostTokens = 160_000;
/** The most levels that are read at all: the parser goes down one by one, and a deep file would use its stack up. */
const mostLevels = 60;
/** Anchors, aliases and tags are refused one by one, with their lines; so many are no mistake any more. */
const mostReferences = 50;
/** Texts side by side with nothing between them, as after a quotation mark too much: each is a mistake to the parser. */
const mostNeighbours = 50;

/** What makes a file too much work, and where it is seen. */
interface TooMuch {
  readonly offset: number;
  readonly text: string;
}
/** `looked` is how many of the file's signs were looked at. */
export interface YamlWork {
  readonly looked: number;
  readonly tooMuch?: TooMuch;
}

const words = {
  tokens: "This file has more parts than any questionnaire. Split it into two.",
  levels: "This file cannot be read: its parts are nested too deep.",
  references: "Anchors, aliases and tags (&, * and !) are not allowed. Text that starts with one of them needs quotes.",
  neighbours: "Texts stand side by side here with nothing between them: a quotation mark is missing or too much.",
} as const;

/**
 * How much work a text will be for the parser, found out by its lexer alone, which goes through the text once and keeps
 * nothing. Stops at the first thing that no questionnaire has.
 */
export function yamlWork(text: string): YamlWork {
  const watch = new Watch();
  for (const token of new Lexer().lex(text)) {
    const refused = watch.see(token);
    if (refused) return { looked: watch.looked, tooMuch: { offset: watch.offset, text: words[refused] } };
  }
  return { looked: watch.looked };
}

/** Where the reading stands; each token of the lexer is seen once. */
class Watch {
  looked = 0;
  offset = 0;
  #column = 0;
  #inFlow = 0;
  /** The columns at which parts around this one begin. */
  readonly #columns: number[] = [];
  #references = 0;
  #neighbours = 0;
  #afterText = false;

  see(token: string): keyof typeof words | undefined {
    this.looked++;
    const refused = this.#judge(token);
    if (refused) return refused;
    // Marks of the lexer's own take no place in the text.
    if (token === "\u0002" || token === "\u0018" || token === "\u001f") return undefined;
    this.offset += token.length;
    const line = token.lastIndexOf("\n");
    this.#column = line < 0 ? this.#column + token.length : token.length - line - 1;
    return undefined;
  }

  #judge(token: string): keyof typeof words | undefined {
    if (this.looked > mostTokens) return "tokens";
    const [first = ""] = token;
    if (token.trim() === "" || first === "#") {
      if (token.includes("\n")) this.#afterText = false;
      return undefined;
    }
    if ("&*!".includes(first) && ++this.#references > mostReferences) return "references";
    if (this.#isTooDeep(first)) return "levels";
    return this.#isBesideText(first) ? "neighbours" : undefined;
  }

  #isTooDeep(first: string): boolean {
    if (first === "[" || first === "{") this.#inFlow++;
    else if (first === "]" || first === "}") this.#inFlow = Math.max(0, this.#inFlow - 1);
    else if (this.#inFlow === 0) {
      while ((this.#columns.at(-1) ?? -1) >= this.#column) this.#columns.pop();
      this.#columns.push(this.#column);
    }
    return this.#columns.length + this.#inFlow > mostLevels;
  }

  #isBesideText(first: string): boolean {
    if (first === "\u001f") return false;
    const isText = first === '"' || first === "'";
    const beside = isText && this.#afterText;
    this.#afterText = isText;
    return beside && ++this.#neighbours > mostNeighbours;
  }
}
