import { Hono } from "hono";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { compareVendors } from "./comparison.usecases.ts";

const idsOf = (list = ""): string[] => list.split(",").filter((id) => id !== "");

export const comparisonRoutes = new Hono<AppEnv>().get("/comparison", async (c) =>
  c.json(await compareVendors(callOf(c), idsOf(c.req.query("assessments")))),
);
