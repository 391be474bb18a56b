/** What the people of the demonstration show, in the order in which it is told. */
export const demoThemes = ["buys", "covered", "worth-less", "uncertified"] as const;
export type DemoTheme = (typeof demoThemes)[number];
