type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";
type ButtonSize = "medium" | "small";

/** The classes of something that looks like a button. */
export function buttonClass({ variant = "primary", size = "medium" }: ButtonLook): string {
  return `button button--${variant}${size === "small" ? " button--small" : ""}`;
}

export interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
}
