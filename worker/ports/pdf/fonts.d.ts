/** A font's bytes, bundled with the worker (rule "Data" in wrangler.toml). */
declare module "*.ttf" {
  const bytes: ArrayBuffer;
  export default bytes;
}
