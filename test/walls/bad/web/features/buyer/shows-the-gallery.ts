import type { Shown } from "#web/gallery/shown.ts";

export type Page = Shown;
