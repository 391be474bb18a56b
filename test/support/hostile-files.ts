import type { FileSign } from "#domain/evidence/file-signs.ts";

/** A file that somebody with bad intentions hands in. */
export interface HostileFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What whoever opens it must have been told before, where the portal takes it in. */
  readonly holds?: FileSign;
}

// Each payload leaves a trace that a browser can be asked for, and calls a place of the portal that is watched.
const script = "<script>window.ran=1;fetch('/ran')</script>";
const html = `<!doctype html><html><body>${script}<img src=x onerror="window.ran=1;fetch('/ran')"></body></html>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1;fetch('/ran')"><script>window.ran=1;fetch('/ran')</script></svg>`;
const js = "window.ran=1;fetch('/ran');";
// The EICAR test file in two parts, so that no scanner takes this source for it.
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

const pdf = (inside = ""): string =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R${inside}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
const png = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\u0090wS\u00DE";
const jpg = "\u00FF\u00D8\u00FF\u00E0\0\x10JFIF\0\x01";
const webp = "RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0";
const zip = "PK\x03\x04\x14\0\0\0\0\0";

/** What is inside, whatever it is called. */
const contents: Readonly<Record<string, string>> = {
  "a web page": html,
  "a web page behind 4 kB": " ".repeat(4_200) + html,
  "a web page behind 5 kB of words": `${"Minutes of the board. ".repeat(240)}${html}`,
  "a drawing": svg,
  "a drawing behind a prolog": `<?xml version="1.0"?>${svg}`,
  "a script": js,
  "a PDF and a web page": pdf() + html,
  "a web page in a PDF's comment": `%PDF-1.7\n%${html}\n${pdf()}`,
  "a PDF that runs a script": pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
  "a PDF that starts a program": pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"),
  "a PDF with a key": pdf("/Encrypt<</Filter/Standard>>"),
  "a PDF that hides its script": pdf("/OpenAction<</S/#4a#61vaScr#69pt/JS(app.alert\\(1\\))>>"),
  "a PDF that carries a program": pdf("/Names<</EmbeddedFiles<</Names[(a.exe)3 0 R]>>>>"),
  "a PDF with film that runs a script": pdf("/OpenAction<</S/Rendition/JS(app.alert\\(1\\))>>"),
  "a PDF that sends what is typed": pdf("/AA<</WC<</S/SubmitForm/F(http://localhost/ran)>>>>"),
  "a picture and a web page": png + html,
  "a photo and a script": `${jpg}*/=1;/*${html}*/${js}`,
  "a picture and an archive": webp + zip + html,
  "an archive": zip + html,
  "a mail with a page": `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}`,
  "a stylesheet": "body{background:url(/ran)}",
  "a program": "MZ\u0090\0\x03\0\0\0\x04\0\0\0\u00FF\u00FF",
  "a shell script": "#!/bin/sh\ncurl http://localhost/ran\n",
  "the test virus": eicar,
};

/** Of those that are taken in under one of the names below, what is inside of some. */
const inside: Readonly<Record<string, FileSign>> = {
  "a PDF that runs a script": "script",
  "a PDF that hides its script": "script",
  "a PDF with film that runs a script": "script",
  "a PDF that starts a program": "starts-programs",
  "a PDF that sends what is typed": "starts-programs",
  "a PDF that carries a program": "carries-files",
  "a PDF with a key": "encrypted",
  "the test virus": "test-virus",
};
const heldBy = (what: string): Pick<HostileFile, "holds"> => {
  const holds = inside[what];
  return holds === undefined ? {} : { holds };
};

const entry = (name: string, flags = 0): string =>
  `${zip.slice(0, 6)}${String.fromCharCode(flags)}\0${"\0".repeat(18)}${String.fromCharCode(name.length)}\0\0\0${name}`;
const ooxml = "application/vnd.openxmlformats-officedocument";
const office = {
  docx: { folder: "word", type: `${ooxml}.wordprocessingml.document` },
  xlsx: { folder: "xl", type: `${ooxml}.spreadsheetml.sheet` },
  pptx: { folder: "ppt", type: `${ooxml}.presentationml.presentation` },
} as const;

/** A document whose danger lies behind the bytes that a file is judged by. */
function documentWith(kind: keyof typeof office, part: string, holds: FileSign): HostileFile {
  const { folder, type } = office[kind];
  const parts = [entry("[Content_Types].xml"), entry(`${folder}/document.xml`), "x".repeat(9_000)];
  const last = entry(`${folder}/${part}`, holds === "encrypted" ? 1 : 0);
  return { name: `${holds}.${kind}`, type, bytes: latin1([...parts, last].join("")), holds };
}
const documents: readonly HostileFile[] = [
  documentWith("docx", "vbaProject.bin", "macros"),
  documentWith("xlsx", "macrosheets/sheet1.xml", "macros"),
  documentWith("docx", "activeX/activeX1.xml", "script"),
  documentWith("pptx", "embeddings/a.bin", "carries-files"),
  documentWith("docx", "locked.xml", "encrypted"),
];

/** What it claims to be. */
const claims: readonly (readonly [string, string])[] = [
  ["txt", "text/plain"],
  ["pdf", "application/pdf"],
  ["md", "text/markdown"],
  ["csv", "text/csv"],
  ["png", "image/png"],
];

/** Names that a system, or a person, takes for something else. */
const names: readonly string[] = [
  "../../index.html.txt",
  "..\\..\\boot.txt",
  "a\u0000.html.txt",
  "cod\u202Etxt.exe.txt",
  "CON.txt",
  "nul.md",
  "a.html\r\nContent-Type: text/html\r\n\r\n.txt",
  '"; filename="evil.html".txt',
  "x.txt;.html.txt",
  `${"a".repeat(300)}.txt`,
  ".htaccess.txt",
  "%2e%2e%2findex.txt",
  "a\u2028b.txt",
  "<img src=x onerror=window.ran=1>.txt",
  "=HYPERLINK(1).csv",
  "index.svg.txt",
  "\ud800.txt",
  "​.txt",
  "LPT1.csv",
  "evidence.txt ",
];

/** At least 120 of them, none of which may ever run or show itself in the portal's own place. */
export const hostileFiles: readonly HostileFile[] = [
  ...Object.entries(contents).flatMap(([what, text]) =>
    claims.map(([extension, type]) => ({
      name: `${what}.${extension}`,
      type,
      bytes: latin1(text),
      ...heldBy(what),
    })),
  ),
  ...names.map((name) => ({ name, type: "text/plain", bytes: latin1(`Minutes of the board: ${name.length}`) })),
  ...documents,
  { name: "page.html", type: "text/html", bytes: latin1(html) },
  { name: "drawing.svg", type: "image/svg+xml", bytes: latin1(svg) },
  { name: "page.txt", type: "text/html", bytes: latin1(html) },
];
