import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "#domain/questionnaire/load-questionnaire.ts";
import { shelfText } from "#test/questionnaires/shelf-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "questionnaire-"));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: string[]) {
  const main = [join(root, "worker/cli/questionnaire.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, main, { cwd: root });
  return { status, bytes: stdout, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe("npm run questionnaire", () => {
  it("import prints our YAML, and the report on standard error", () => {
    const csv = file("own.csv", "Id,Question,Owner\n1,Is there an AI policy?,Ana\n");
    const { status, stdout, stderr } = run("import", csv);
    expect(status).toBe(0);
    expect(loadQuestionnaire(stdout)).toMatchObject({ ok: true, questionnaire: { id: "own" } });
    expect(stderr).toContain("left-out | The file, column C | column: Owner");
    expect(stderr).toMatch(/1 taken, 0 changed, 1 left out\.\n$/);
  });

  it("import reads a spreadsheet the way a mapping says", () => {
    const csv = file("odd.csv", "x,y\nIs it so?,1\n");
    const mapping = file(
      "m.json",
      JSON.stringify({ sheet: "", headerRow: 1, columns: { question: "x" }, withoutList: "yesNo" }),
    );
    expect(run("import", csv, "--mapping", mapping).stdout).toContain("type: yesNo");
    expect(run("import", csv, "--mapping", file("w.json", "{}"))).toMatchObject({ status: 1, stdout: "" });
  });

  it("check gives messages with line numbers, and 2 when the file would not be published", () => {
    const good = file("good.yaml", shelfText("small-vendor"));
    expect(run("check", good)).toMatchObject({ status: 0, stdout: expect.stringContaining("can be published.") });
    const wrong = file("wrong.yaml", shelfText("small-vendor").replace("A.2.2", "A.2.9"));
    const { status, stdout } = run("check", wrong);
    expect(status).toBe(2);
    expect(stdout).toMatch(/wrong\.yaml:\d+: error: .*“A\.2\.9”/);
  });

  it("export and import give the same questionnaire", () => {
    const source = file("source.yaml", shelfText("certificate-check"));
    const book = file("book.xlsx", run("export", source, "--to", "xlsx").bytes);
    const back = loadQuestionnaire(run("import", book).stdout);
    const first = loadQuestionnaire(shelfText("certificate-check"));
    expect(back.ok && first.ok && back.questionnaire).toEqual(first.ok && first.questionnaire);
    expect(JSON.parse(run("export", book, "--to", "json").stdout)).toMatchObject({ id: "certificate-check" });
  });

  it("says how it is called, and what is wrong with a file", () => {
    expect(run("publish", "x")).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage:") });
    expect(run("export", file("a.yaml", "id: a"), "--to", "docx")).toMatchObject({ status: 1 });
    const { status, stdout, stderr } = run("import", file("cut.yaml", "id: own\n title: ["));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("Line");
  });
});
