import { inject } from "vitest";
import type { ReceivedMail } from "#test/setup/smtp-inbox.ts";

/** What the real SMTP server received for one address, oldest first. */
export async function receivedBy(address: string): Promise<ReceivedMail[]> {
  const url = new URL(inject("smtp").inboxUrl);
  url.searchParams.set("to", address);
  return (await fetch(url)).json();
}

/** Headers of a received mail with folded lines joined, and its text decoded. */
export function readMail({ raw }: ReceivedMail): { headers: Map<string, string>; text: string } {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return { headers, text: decodeQuotedPrintable(raw.slice(end + 4)) };
}

export function decodeQuotedPrintable(body: string): string {
  const escaped = body
    .replaceAll("=\r\n", "")
    .replaceAll("%", "%25")
    .replaceAll(/=([0-9A-F]{2})/g, "%$1");
  return decodeURIComponent(escaped);
}

export const decodeSubject = (subject: string): string =>
  subject.replaceAll(/=\?UTF-8\?B\?([^?]*)\?= ?/g, (_, word: string) =>
    new TextDecoder().decode(Uint8Array.from(atob(word), (character) => character.charCodeAt(0))),
  );
