/**
 * What somebody typed, safe to put into a mail: on one line, not too long, and with nothing in it that a mail program
 * would turn into a link or an address. So nobody can send a link of their own under our name.
 */
export function plain(typed: string, most: number): string {
  const line = typed
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (/:\/\/|^www\.|\.[\p{L}\d-]+[/?#]/iu.test(word) ? "(link left out)" : word))
    .join(" ")
    .replace(/(?<=[\p{L}\d-])[.\u3002\uff0e\uff61](?=\p{L}{2})/gu, " dot ")
    .replace(/(?<=\S)[@\uff20](?=\S)/gu, " at ");
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
}
