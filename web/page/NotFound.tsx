/** Shown for an address that leads nowhere for the person signed in. */
export function NotFound() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>The page may have moved, or it belongs to another organisation you act for.</p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </>
  );
}
