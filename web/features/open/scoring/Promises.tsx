import { laws } from "#domain/scoring/laws/laws.ts";

/** What holds for every score, and what a score is not (SCORING, laws). */
export function Promises() {
  return (
    <>
      <h2>What it promises</h2>
      <p>
        Do not take our word for it: <a href="/try-to-cheat">try to cheat</a>, with every trick we know of.
      </p>
      <ol>
        {laws.map(({ id, promise }) => (
          <li key={id}>{promise}</li>
        ))}
      </ol>
      <h2>What it does not do</h2>
      <ul>
        <li>It does not say that a product is safe, lawful or right for you.</li>
        <li>It does not replace an audit: it says how much of what the vendor claims you can rely on, and why.</li>
        <li>It does not read documents. What evidence shows is for a reviewer to conclude, with a reason.</li>
        <li>It does not decide. Must-haves and critical flags stand beside the number, never inside it.</li>
      </ul>
    </>
  );
}
