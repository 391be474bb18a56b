import type { YAMLParseError } from "yaml";

const quotes = "Put the text in quotes, or on its own line after “>”.";

const sayings: Partial<Record<YAMLParseError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: `This text contains “: ”, which starts a new field. ${quotes}`,
  MULTILINE_IMPLICIT_KEY: `A field needs “:” and a space after its name, and text over several lines starts with “>”. ${quotes}`,
  BAD_INDENT: "This line starts too far to the left or to the right; line it up with the lines it belongs to.",
  TAB_AS_INDENT: "This line starts with a tab; use spaces.",
  BAD_SCALAR_START: `Text cannot start with @, % or a backtick. ${quotes}`,
  BAD_ALIAS: "Text that starts with & or * needs quotes.",
  ALIAS_PROPS: "Text that starts with & or * needs quotes.",
  BLOCK_IN_FLOW: "A list with “-” cannot stand inside { } or [ ].",
  BAD_DQ_ESCAPE: "A backslash inside double quotes has a meaning of its own; use single quotes.",
  MULTIPLE_DOCS: "A file holds one questionnaire; remove the line “---” and what follows it.",
  KEY_OVER_1024_CHARS: `The name of a field is far too long. ${quotes}`,
  BAD_DIRECTIVE: "Text cannot start with %. Put it in quotes.",
  RESOURCE_EXHAUSTION: "This file cannot be read: its parts are nested too deep.",
};

/** What is wrong with the writing of a file, in the words of somebody who does not know YAML. */
export function plainSyntaxMessage(error: YAMLParseError, text: string): string {
  if (error.code === "MISSING_CHAR") return missingCharacter(error.message);
  if (error.code === "UNEXPECTED_TOKEN") return unexpected(lineAt(text, error.pos[0]));
  return sayings[error.code] ?? "This line is not written as the format asks.";
}

function missingCharacter(message: string): string {
  if (/closing .?quote/i.test(message)) return "A quote is opened here and never closed.";
  if (/[\]}]/.test(message))
    return "A bracket is opened here and never closed. Text that contains , or ? inside { } needs quotes.";
  return "Something is missing here, such as a comma, a quote or a bracket. Text that contains , or ? needs quotes.";
}

function unexpected(line: string): string {
  if (/:\s*["']/.test(line))
    return `Text goes on after the closing quote. Put the whole text in quotes, or remove them. ${quotes}`;
  return `This part is not expected here. Text that contains , or ? or : needs its own line or quotes.`;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + 2_000));
}
