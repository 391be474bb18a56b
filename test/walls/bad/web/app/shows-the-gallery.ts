import { gallery } from "../gallery/gallery.ts";

export const shown = gallery;
