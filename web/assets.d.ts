/** A file of the repository as an address the browser can fetch. */
declare module "*?url&no-inline" {
  const address: string;
  export default address;
}
