/** Keeps what was derived from an immutable text, because reading YAML is the dearest thing a request here can do. */
export function once<T>(derive: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: derive() };
    return kept.value;
  };
}
