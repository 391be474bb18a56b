/** What holds for every score, and what a score is not (SCORING, laws). */
export function Promises() {
  return (
    <>
      <h2>What it promises</h2>
      <p>
        Do not take our word for it: <a href="/try-to-cheat">try to cheat</a>, with every trick we know of.
      </p>
      <ol>
        <li>A blank never helps: leaving a question out raises nothing.</li>
        <li>“Does not apply” never helps until it is accepted.</li>
        <li>Evidence and certificates only ever add trust to a claim, and what nobody has looked at adds little.</li>
        <li>Losing a certificate, or time passing, never raises what is assured.</li>
        <li>Unknown, no and not applicable stay three different things up to the last number.</li>
        <li>The contributions of the controls add up to the overall score.</li>
        <li>
          The same input gives the same output, here, on the server and on the command line, and every number carries
          the version of the model, the questionnaire and the policy.
        </li>
        <li>
          What nobody has looked at cannot by itself make a vendor look safe: it adds nothing to what is checked, and a
          rating that rests on it is never conclusive.
        </li>
        <li>Naming more systems, or the same certificate again, never helps.</li>
        <li>The vendor cannot choose the yardstick: the risk comes from your intended uses alone.</li>
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
