/** A part over and over, until there are so many bytes of it. */
export const filled = (part: string, bytes: number): string =>
  part.repeat(Math.max(1, Math.ceil(bytes / Buffer.byteLength(part))));

/** Parts that each know their number, joined, until there are so many bytes of them. */
export function numbered(part: (n: number) => string, bytes: number, between = ""): string {
  const parts: string[] = [];
  for (let n = 0, length = 0; length < bytes; n++) {
    const one = part(n);
    parts.push(one);
    length += Buffer.byteLength(one) + between.length;
  }
  return parts.join(between);
}

/** As many things, each as long as this one when it is written as JSON, as make up so many bytes. */
export const listOf = <T>(thing: (n: number) => T, bytes: number): T[] =>
  Array.from({ length: Math.max(1, Math.round(bytes / (JSON.stringify(thing(1_000)).length + 1))) }, (_, n) =>
    thing(n),
  );

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Shapes by their names: a text of about so many bytes each. */
export type Shapes<Input = string> = Readonly<Record<string, (bytes: number) => Input | Promise<Input>>>;
