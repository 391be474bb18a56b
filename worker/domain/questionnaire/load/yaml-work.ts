import { Lexer } from "yaml";

/** A real file of 80 kB has 20,000 signs, one in four letters; this is what the longest one allowed may have. */
export const mostTokens = 160_000;
/** The most levels that are read at all: the parser goes down one by one, and a deep file would use its stack up. */
const mostLevels = 60;
/** Anchors, aliases and tags are refused one by one, with their lines; so many are no mistake any more. */
const mostReferences = 50;
/** What the parser would complain of, each time: texts with nothing between them, as after a quotation mark too much, brackets that close nothing, directives. */
const mostMistakes = 50;

/** What makes a file too much work, and where it is seen. */
interface TooMuch {
  /** Whether it is too long as a whole, and no part of it to blame. */
  readonly isTooLong: boolean;
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
  mistakes: "From here on, this file can hardly be read: a quotation mark or a bracket is missing or too much.",
} as const;

/**
 * How much work a text will be for the parser, found out by its lexer alone, which goes through the text once and keeps
 * nothing. Stops at the first thing that no questionnaire has.
 */
export function yamlWork(text: string): YamlWork {
  const watch = new Watch();
  for (const token of new Lexer().lex(text)) {
    const refused = watch.see(token);
    if (refused)
      return {
        looked: watch.looked,
        tooMuch: { isTooLong: refused === "tokens", offset: watch.offset, text: words[refused] },
      };
  }
  return { looked: watch.looked };
}

const marks = { document: "\u0002", flowEnd: "\u0018", plain: "\u001f" } as const;
const isMark = (token: string): boolean => Object.values(marks).some((mark) => mark === token);

/** Where the reading stands; each token of the lexer is seen once. */
class Watch {
  looked = 0;
  offset = 0;
  #column = 0;
  #inFlow = 0;
  /** The columns at which parts around this one begin. */
  readonly #columns: number[] = [];
  #references = 0;
  #mistakes = 0;
  /** The lexer said that the next token is text without quotes. */
  #isPlain = false;
  /** Texts since the last sign between texts, and whether the last one is on this line. */
  #texts = 0;
  #isBeside = false;

  see(token: string): keyof typeof words | undefined {
    this.looked++;
    if (this.looked > mostTokens) return "tokens";
    if (isMark(token)) {
      this.#isPlain = token === marks.plain;
      return undefined;
    }
    const refused = this.#judge(token);
    if (refused) return refused;
    this.#isPlain = false;
    this.offset += token.length;
    const line = token.lastIndexOf("\n");
    this.#column = line < 0 ? this.#column + token.length : token.length - line - 1;
    return undefined;
  }

  #judge(token: string): keyof typeof words | undefined {
    const [first = ""] = token;
    if (this.#isPlain || first === '"' || first === "'") return this.#text();
    if (token.trim() === "" || first === "#") {
      if (token.includes("\n")) this.#isBeside = false;
      return undefined;
    }
    [this.#texts, this.#isBeside] = [0, false];
    if ("&*!".includes(first) && ++this.#references > mostReferences) return "references";
    const closesNothing = (first === "]" || first === "}") && this.#inFlow === 0;
    if ((closesNothing || first === "%") && ++this.#mistakes > mostMistakes) return "mistakes";
    return this.#isTooDeep(first) ? "levels" : undefined;
  }

  /** A value, and the name of the next field on another line, may follow each other; a third text may not. */
  #text(): keyof typeof words | undefined {
    this.#texts++;
    const isMistake = this.#isBeside || this.#texts > 2;
    this.#isBeside = true;
    if (isMistake && ++this.#mistakes > mostMistakes) return "mistakes";
    return this.#isTooDeep("") ? "levels" : undefined;
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
}
