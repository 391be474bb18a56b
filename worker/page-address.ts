import type { Dependencies } from "./dependencies.ts";

/** An address of a page of ours, for mails and for copying. */
export const pageAddress = ({ settings }: Pick<Dependencies, "settings">, path: string): string =>
  `${settings.APP_URL.replace(/\/$/, "")}${path}`;
