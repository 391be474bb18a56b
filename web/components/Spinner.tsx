/** Something is on its way. */
export function Spinner({ text = "Loading…" }: { readonly text?: string | undefined }) {
  return (
    <p class="spinner" role="status" aria-busy="true">
      {text}
    </p>
  );
}
