import { plural } from "#domain/format.ts";

/** "You have 40 characters left", or by how many the text is too long. */
function countText({ length, limit }: { readonly length: number; readonly limit: number }): string {
  const left = limit - length;
  if (left < 0) return `${plural({ count: -left, one: "character", other: "characters" })} too many`;
  return `You have ${plural({ count: left, one: "character", other: "characters" })} left`;
}

/** Said aloud only when the state changes, not at every key press. */
function countWarning({ length, limit }: { readonly length: number; readonly limit: number }): string {
  if (length > limit) return "The text is too long";
  return length >= limit * 0.9 ? "The text is nearly as long as it may be" : "";
}

export interface CharacterCountProps {
  readonly id: string;
  readonly length: number;
  readonly limit: number;
}

/** How much room is left in a text field. */
export function CharacterCount({ id, length, limit }: CharacterCountProps) {
  const over = length > limit;
  return (
    <>
      <p id={id} class={over ? "field__count field__count--over" : "field__count"}>
        {countText({ length, limit })}
      </p>
      <span class="visually-hidden" role="status">
        {countWarning({ length, limit })}
      </span>
    </>
  );
}
