import { readFileSync } from "node:fs";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { anyDossierSchema } from "#domain/dossier/read-dossier.schema.ts";

/** A file that cannot be scored; the message is one line that names the file and the place in it. */
export class UnusableFile extends Error {}

/** The dossier in a file. Throws UnusableFile when it cannot be read, is no JSON, or breaks the format. */
export function readDossier(file: string): Dossier {
  const outcome = anyDossierSchema.safeParse(parse(read(file), file));
  if (outcome.success) return outcome.data;
  const { path, message } = deepest(outcome.error.issues);
  throw new UnusableFile(`${file}: ${pointer(path)}: ${oneLine(message)}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    throw new UnusableFile(`${file}: cannot be read${code === undefined ? "" : ` (${code})`}`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new UnusableFile(`${file}: /: is not JSON: ${oneLine(problem instanceof Error ? problem.message : "")}`);
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly errors?: readonly (readonly Issue[])[];
}

/** The first thing wrong; where several shapes were possible, what is wrong with the one that came furthest. */
function deepest(issues: readonly Issue[]): Issue {
  const [first] = issues;
  if (first === undefined) return { path: [], message: "is not a dossier" };
  const inside = (first.errors ?? []).filter((branch) => branch.length > 0).map(deepest);
  const best = inside.reduce<Issue | undefined>(
    (far, one) => (one.path.length > (far?.path.length ?? 0) ? one : far),
    undefined,
  );
  return best === undefined ? first : { ...best, path: [...first.path, ...best.path] };
}

/** RFC 6901: where in the document. */
const pointer = (path: readonly PropertyKey[]): string =>
  `/${path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
