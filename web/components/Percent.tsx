import { percent } from "#domain/format.ts";

/** A share from 0 to 1 as "62%"; "–", read out as "no value", when there is none. */
export function Percent({ share }: { readonly share: number | undefined }) {
  if (share !== undefined) return <span class="number">{percent(share)}</span>;
  return (
    <span>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">no value</span>
    </span>
  );
}
