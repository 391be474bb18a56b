import { type FileOptions, readQuestionnaire } from "./read-file.ts";

/** Our YAML on standard output; on standard error one line for every part of the source, and how it was read. */
export async function importCommand(path: string, options: FileOptions): Promise<number> {
  const { format, yaml, lines, mapping } = await readQuestionnaire(path, options);
  process.stdout.write(yaml.endsWith("\n") ? yaml : `${yaml}\n`);
  const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
  console.error(`${path}: read as ${format}.`);
  if (mapping) console.error(`Mapping: ${JSON.stringify(mapping)}`);
  for (const { outcome, place, what, source, into, note } of lines)
    console.error(
      [outcome.padEnd(8), place, `${what}: ${oneLine(source)}`, note ?? (into ? `became ${into}` : "")]
        .filter(Boolean)
        .join(" | "),
    );
  console.error(`${count("taken")} taken, ${count("changed")} changed, ${count("left-out")} left out.`);
  return 0;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
