import type { CivilDate } from "#domain/civil-date.ts";
import type { Story } from "../story.ts";
import { brightwell, calder, norvik, sorrel } from "./lapsed.ts";
import { halden, juniper, meridian } from "./leaders.ts";
import { brightwellSecond, paperlane, sorrelSecond } from "./others.ts";

/** Every story of the demo, dated so that it is true on the day it is told. */
export const stories = (today: CivilDate): readonly Story[] => [
  meridian(today),
  halden(today),
  norvik(today),
  calder(today),
  brightwell(today),
  sorrel(today),
  juniper(),
  paperlane(),
  brightwellSecond(today),
  sorrelSecond(today),
];
