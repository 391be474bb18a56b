/** A text of at most so many letters, cut between two of them; the whole of it stands elsewhere. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}
