// Set up before the product is loaded: a lock that is away from the start.
import { inject } from "vitest";
import { takeAway } from "./switch.ts";

takeAway(inject("away") ?? undefined);
