import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../../web/${path}`, import.meta.url), "utf8");
const everywhere = new Map(
  (read("public/_headers").split("\n\n")[0] ?? "")
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/:\s(.*)/) as [string, string]),
);
const policy = new Map(
  (everywhere.get("Content-Security-Policy") ?? "").split("; ").map((part) => part.split(/\s(.*)/) as [string, string]),
);

describe("headers of the static pages", () => {
  it("allow nothing that is not named, and name this site alone", () => {
    expect(policy.get("default-src")).toBe("'none'");
    for (const kind of ["script-src", "style-src", "img-src", "connect-src", "font-src", "form-action"])
      expect(policy.get(kind), kind).toBe("'self'");
  });

  it("let no markup be made from strings and no page be framed", () => {
    expect(policy.get("require-trusted-types-for")).toBe("'script'");
    expect(policy.get("trusted-types")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
  });

  it("keep other sites out of the window, and addresses out of their logs", () => {
    expect(everywhere.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(everywhere.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(everywhere.get("X-Content-Type-Options")).toBe("nosniff");
    expect(everywhere.get("Referrer-Policy")).toBe("no-referrer");
    expect(everywhere.get("Strict-Transport-Security")).toMatch(/^max-age=63072000; includeSubDomains$/);
  });

  it("fit the page: it has no inline script, no inline style and nothing from elsewhere", () => {
    const page = read("index.html");
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
