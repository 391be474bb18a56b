/** What a policy would change of the newest version, in words. */
export function Differences({ id, differences }: { readonly id: string; readonly differences: readonly string[] }) {
  return (
    <section class="stack stack--tight" aria-labelledby={id}>
      <h2 id={id}>What it changes</h2>
      {differences.length === 0 ? <p>Nothing differs from the newest version.</p> : null}
      <ul>
        {differences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
