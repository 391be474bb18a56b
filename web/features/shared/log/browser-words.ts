// Order matters: most browsers name others too.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11/, "Linux"],
];
const found = (agent: string, among: typeof browsers): string | undefined =>
  among.find(([sign]) => sign.test(agent))?.[1];

/** "Firefox on Windows": what a browser calls itself, so far as a reader needs it; else its own first words. */
export function browserWords(agent: string): string {
  const [browser, system] = [found(agent, browsers), found(agent, systems)];
  if (browser === undefined) return agent === "" ? "Unnamed browser" : agent.slice(0, 40);
  return system === undefined ? browser : `${browser} on ${system}`;
}
