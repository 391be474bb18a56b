import type { Extent } from "#domain/report/blocks.ts";
import { bar, ink, type Pen } from "./pen.ts";

/** Told apart by shade and frame, so that it also reads in black and white. */
export function drawBar(
  pen: Pen,
  { assured, claimed, possible }: Extent,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const box = (share: number) => ({ x: at.x, y: at.y - at.height, width: at.width * share, height: at.height });
  const frame = { borderColor: ink.soft, borderWidth: 0.5 };
  pen.page.drawRectangle({ ...box(1), borderColor: ink.line, borderWidth: 0.5 });
  if (possible > 0) pen.page.drawRectangle({ ...box(possible), ...frame });
  if (claimed > 0) pen.page.drawRectangle({ ...box(claimed), color: bar.claimed, ...frame });
  if (assured > 0) pen.page.drawRectangle({ ...box(assured), color: bar.assured });
}
