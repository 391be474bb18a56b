import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentHeader, safeFileName } from "#domain/evidence/file-name.ts";
import { runs } from "#test/support/runs.ts";

/** Whatever can stand in a text, half characters included; `fc.string` would need a second to list them all first. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 250 })
  .map((points) => String.fromCodePoint(...points));

describe("the name of a file", () => {
  it.each([
    ["Policy för AI.pdf", "Policy för AI.pdf"],
    ["C:\\Users\\ada\\policy.pdf", "policy.pdf"],
    ["../../etc/passwd", "passwd"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ["a\u0000.pdf", "a.pdf"],
    ["CON.txt", "_CON.txt"],
    ["  ..hidden.md. ", "hidden.md"],
    ["\uD800broken.txt", "\uFFFDbroken.txt"],
    ["", "file"],
    ["...", "file"],
    [`${"a".repeat(300)}.pdf`, `${"a".repeat(146)}.pdf`],
  ])("%j is kept as %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it("is safe once made safe", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const safe = safeFileName(name);
        expect(safeFileName(safe)).toBe(safe);
        expect(safe).toMatch(/^[^/\\"<>|:*?\p{C}]+$/u);
      }),
      runs(300),
    );
  });
});

describe("the download header", () => {
  it("gives the name in ASCII and in full", () => {
    expect(attachmentHeader("Årsrapport (1)'s 100%.pdf")).toBe(
      `attachment; filename="_rsrapport (1)'s 100_.pdf"; filename*=UTF-8''%C3%85rsrapport%20%281%29%27s%20100%25.pdf`,
    );
  });

  it("is one line of ASCII with one quoted name, and gives any name back", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const header = attachmentHeader(name);
        const [, encoded] =
          /^attachment; filename="[^"\\%]+"; filename\*=UTF-8''([A-Za-z0-9!._~%-]+)$/.exec(header) ?? [];
        expect(header).toMatch(/^[ -~]+$/);
        expect(decodeURIComponent(encoded ?? "")).toBe(safeFileName(name));
      }),
      runs(300),
    );
  });
});
