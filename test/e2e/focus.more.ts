import { everyFocusInSight } from "./support/focus/every-focus.ts";

everyFocusInSight({ name: "in a wide window", viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 });
everyFocusInSight({ name: "on a phone", viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 });
// Half the width at twice the scale is what a zoom of 200 % makes of a window of 1280 by 900.
everyFocusInSight({ name: "at 200 %", viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
