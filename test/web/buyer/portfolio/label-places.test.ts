import fc from "fast-check";
import { expect, it } from "vitest";
import { labelPlaces } from "#web/features/buyer/portfolio/label-places.ts";

const room = { apart: 15, top: 40, bottom: 330 };

it("names stay beside their dots where there is room, and make room for each other where dots are close", () => {
  const dots = [
    { id: "a", y: 50 },
    { id: "b", y: 200 },
    { id: "c", y: 203 },
    { id: "d", y: 330 },
    { id: "e", y: 329 },
  ];
  expect([...labelPlaces(dots, room)]).toEqual([
    ["a", 50],
    ["b", 200],
    ["c", 215],
    ["e", 315],
    ["d", 330],
  ]);
});

it("no name lies on another, none leaves the picture, and they stand in the order of their dots", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 40, max: 330, noNaN: true }), { maxLength: 12 }), (heights) => {
      const dots = heights.map((y, at) => ({ id: String(at).padStart(2, "0"), y }));
      const places = [...labelPlaces(dots, room)].map(([, y]) => y);
      for (const [at, y] of places.entries()) {
        expect(y).toBeGreaterThanOrEqual(room.top - 1e-6);
        expect(y).toBeLessThanOrEqual(room.bottom + 1e-6);
        if (at > 0) expect(y - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(room.apart - 1e-6);
      }
    }),
  );
});
