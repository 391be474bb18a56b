import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bannedIn } from "./vocabulary.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where what people read is written. Headers of other people's files may say what they like. */
const sources = ["web/features", "web/components", "web/list", "web/page", "worker/domain", "worker/features"]
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("header-words.ts"));

describe("the words of screens, papers and mails", () => {
  it("are one for each thing", () => {
    const found = sources.flatMap((file) =>
      bannedIn(readFileSync(`${root}${file}`, "utf8")).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it("are seen where another one is used: in a string, between tags, in a template", () => {
    expect(bannedIn('const title = "Criticality";')).toHaveLength(1);
    expect(bannedIn("<p>Something does not fit</p>")).toHaveLength(1);
    expect(bannedIn("const line = `It has a criticality of much`;")).toHaveLength(1);
    expect(
      bannedIn('// criticality\nimport { criticality } from "./criticality.ts";\nconst key = "criticality";'),
    ).toEqual([]);
  });
});
