const paths = {
  check: "M4 10.5 8.2 15 16 5.5",
  cross: "m5 5 10 10M15 5 5 15",
  chevron: "m7.5 4.5 5.5 5.5-5.5 5.5",
  info: "M10 9v5M10 6v.01M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z",
  warning: "M10 8v4M10 14.5v.01M10 2.5 18.5 17h-17Z",
  error: "M10 5.5v5.5M10 14v.01M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z",
  success: "m6.5 10.2 2.5 2.6 4.5-5.3M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z",
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside words; never the only bearer of a meaning, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      <path d={paths[name]} stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
