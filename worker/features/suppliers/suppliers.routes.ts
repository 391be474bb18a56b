import { Hono } from "hono";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { keepResult, startBuying, viewSuppliers } from "./suppliers.usecases.ts";

/** A vendor and its own suppliers: it is a buyer there. */
export const supplierRoutes = new Hono<AppEnv>()
  .get("/suppliers", async (c) => c.json(await viewSuppliers(callOf(c))))
  .post("/suppliers/buying", async (c) => c.json(await startBuying(callOf(c))))
  .post("/suppliers/:id/evidence", async (c) => c.json(await keepResult(callOf(c), c.req.param("id")), 201));
