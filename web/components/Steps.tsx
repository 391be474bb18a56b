export interface Step {
  readonly label: string;
  readonly state: "done" | "current" | "later";
  readonly href?: string | undefined;
}

export interface StepsProps {
  readonly label: string;
  readonly steps: readonly Step[];
}

const spoken = { done: "Done: ", current: "", later: "" } as const;

/** Where one is in a row of pages. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          class={`steps__step steps__step--${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span>
            {spoken[step.state] ? <span class="visually-hidden">{spoken[step.state]}</span> : null}
            {step.href ? <a href={step.href}>{step.label}</a> : step.label}
          </span>
        </li>
      ))}
    </ol>
  );
}
