import { existsSync } from "node:fs";
import { installFromDebian } from "../../../worker/cli/debian.ts";

const places = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/**
 * The path of a LibreOffice: the one SOFFICE names, one on this machine, or Debian's, installed now. Throws, with what to do,
 * when there is none and none can be installed.
 */
export function findLibreOffice(): string {
  const named = process.env.SOFFICE;
  if (named && !existsSync(named)) throw new Error(`SOFFICE names ${named}, and there is no such file.`);
  const known = () => places.find((place) => existsSync(place));
  const found = named || known() || (installFromDebian("libreoffice-calc-nogui") ? known() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    "No LibreOffice was found and none could be installed. Install one (on Debian as root: apt-get install libreoffice-calc-nogui), or name it: SOFFICE=/path npm run test:more",
  );
}
