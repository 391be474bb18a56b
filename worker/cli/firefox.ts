import { existsSync } from "node:fs";
import { installFromDebian } from "./debian.ts";

const places = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/**
 * The path of a Firefox to test with: the one FIREFOX names, one on this machine, or Debian's, installed now. What was
 * chosen is said on stderr. Throws, with what to do, when there is none and none can be installed.
 */
export function findFirefox(): string {
  const named = process.env.FIREFOX;
  if (named && !existsSync(named)) throw new Error(`FIREFOX names ${named}, and there is no such file.`);
  const known = () => places.find((place) => existsSync(place));
  const found = named || known() || (installFromDebian("firefox-esr", "fonts-dejavu-core") ? known() : undefined);
  if (found === undefined)
    throw new Error(
      "No Firefox was found and none could be installed. Install one (on Debian as root: apt-get install firefox-esr), or name it: FIREFOX=/path npm run test:more",
    );
  console.error(`Browser for the tests: ${found}`);
  return found;
}
