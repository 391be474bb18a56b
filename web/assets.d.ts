/** A file of the repository as an address the browser can fetch. */
declare module "*?url&no-inline" {
  const address: string;
  export default address;
}

/** Vite's list of the files that fit a pattern, each with what loads it. */
interface ImportMeta {
  readonly glob: (pattern: string, options: { readonly import: "default" }) => Record<string, () => Promise<unknown>>;
}
