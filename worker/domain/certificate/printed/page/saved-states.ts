import { Unzlib } from "fflate";

/** States that a page keeps for later, one in the other: programs write a handful, and reading takes the square of their number. */
const mostKept = 1_000;
/** So much of what is packed is looked at. */
const mostUnpacked = 10_000_000;

const parts = /(?<!end)stream\r?\n([\s\S]*?)endstream/g;
const keeping = /(?<![^\s\])>])[qQ](?![^\s[(</])/g;

/** Whether a PDF keeps states in states deeper than any page that a program makes. Pictures and fonts are not looked at. */
export function keepsTooMany(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  let left = mostUnpacked;
  for (const { 1: data = "", index } of text.matchAll(parts)) {
    const about = text.slice(Math.max(0, index - 500), index);
    const own = about.slice(about.lastIndexOf("obj"));
    if (/\/Image\b|\/Length1\b|\/FontFile/.test(own)) continue;
    const start = index + text.slice(index, index + 8).indexOf("\n") + 1;
    const read = own.includes("FlateDecode") ? unpacked(bytes.subarray(start, start + data.length), left) : data;
    left -= read.length;
    if (keptIn(read) > mostKept) return true;
    if (left <= 0) return false;
  }
  return false;
}

function keptIn(contents: string): number {
  let [kept, most] = [0, 0];
  for (const [sign] of contents.matchAll(keeping)) {
    kept = sign === "q" ? kept + 1 : Math.max(0, kept - 1);
    most = Math.max(most, kept);
  }
  return most;
}

/** What is packed, as far as it can be read and no longer than that. */
function unpacked(data: Uint8Array, most: number): string {
  const found: string[] = [];
  let length = 0;
  const decoder = new TextDecoder("latin1");
  const unzip = new Unzlib((chunk) => {
    length += chunk.length;
    found.push(decoder.decode(chunk));
  });
  try {
    for (let at = 0; at < data.length && length < most; at += 16_384) unzip.push(data.subarray(at, at + 16_384));
  } catch {
    // Damaged, or packed otherwise: the library says so, or reads it.
  }
  return found.join("");
}
