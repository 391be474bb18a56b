import type { Extent } from "#domain/report/blocks.ts";
import { bar, ink, type Pen } from "./pen.ts";

interface Where {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Told apart by shade and frame, so that it also reads in black and white; whoever has it read out hears `alt`. */
export function drawBar(pen: Pen, extent: Extent, { alt, ...at }: Where & { readonly alt: string }): void {
  const box = [at.x, at.y - at.height, at.x + at.width, at.y];
  pen.as({ role: "Figure", picture: { alt, box } }, () => {
    pen.marks.begin(pen.page);
    drawShares(pen, extent, at);
  });
}

function drawShares({ page }: Pen, { assured, claimed, possible }: Extent, at: Where): void {
  const box = (share: number) => ({ x: at.x, y: at.y - at.height, width: at.width * share, height: at.height });
  const frame = { borderColor: ink.soft, borderWidth: 0.5 };
  page.drawRectangle({ ...box(1), borderColor: ink.line, borderWidth: 0.5 });
  if (possible > 0) page.drawRectangle({ ...box(possible), ...frame });
  if (claimed > 0) page.drawRectangle({ ...box(claimed), color: bar.claimed, ...frame });
  if (assured > 0) page.drawRectangle({ ...box(assured), color: bar.assured });
}
