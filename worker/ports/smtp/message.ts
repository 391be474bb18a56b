import { bytesToBase64 } from "../base64.ts";
import type { Mail } from "../mail.ts";

const utf8 = new TextEncoder();

/** The bytes of a mail as they go after DATA, without the closing dot: ASCII, lines of at most 76 characters. */
export function smtpMessage(mail: Mail & { from: string; sentAt: number; messageId: string }): string {
  return [
    `From: ${mailbox(mail.from, mail.fromName)}`,
    ...(mail.replyTo === undefined ? [] : [`Reply-To: ${mail.replyTo}`]),
    `To: ${mail.to}`,
    `Subject: ${encodeSubject(mail.subject)}`,
    `Date: ${new Date(mail.sentAt).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${mail.messageId}@${mail.from.split("@")[1]}>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(mail.text),
    "",
  ].join("\r\n");
}

/** RFC 5322, 3.4: an address, behind a name where there is one; a name beyond ASCII as words of RFC 2047. */
function mailbox(address: string, name = ""): string {
  if (name === "") return address;
  const isPlain = /^[ -~]{1,60}$/.test(name) && !name.includes("=?");
  return `${isPlain ? `"${name.replace(/["\\]/g, "\\$&")}"` : encodeSubject(name)}\r\n <${address}>`;
}

/** RFC 2047: short ASCII as it is, anything else as base64 words of at most 75 characters, never splitting a character. */
export function encodeSubject(subject: string): string {
  if (/^[ -~]{1,60}$/.test(subject) && !subject.includes("=?")) return subject;
  const words: string[] = [""];
  for (const character of subject) {
    const longer = (words.at(-1) ?? "") + character;
    if (utf8.encode(longer).length > 45) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${bytesToBase64(utf8.encode(word))}?=`).join("\r\n ");
}

/** RFC 2045, 6.7. A dot that opens a line is encoded too, so the text can never end the mail early. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join("\r\n");
}

function encodeLine(line: string): string {
  const bytes = utf8.encode(line);
  const pieces: string[] = [""];
  bytes.forEach((byte, at) => {
    const symbol = encodeByte(byte, { opens: pieces.at(-1) === "", closes: at === bytes.length - 1 });
    const longer = (pieces.at(-1) ?? "") + symbol;
    if (longer.length > 75) pieces.push(encodeByte(byte, { opens: true, closes: at === bytes.length - 1 }));
    else pieces[pieces.length - 1] = longer;
  });
  return pieces.join("=\r\n");
}

function encodeByte(byte: number, place: { opens: boolean; closes: boolean }): string {
  const space = byte === 0x20 || byte === 0x09;
  const plain = (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || (space && !place.closes);
  const dotFirst = byte === 0x2e && place.opens;
  return plain && !dotFirst ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
