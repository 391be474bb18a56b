import { Hono } from "hono";
import { saveCertificateSchema, saveLegalEntitySchema, saveSystemSchema } from "#contract/request.schema.ts";
import { type AppEnv, callOf } from "#worker/http/app-env.ts";
import { body } from "#worker/http/validate.ts";
import { viewHistory } from "./history.usecases.ts";
import {
  listCertificates,
  listLegalEntities,
  listSystems,
  saveCertificate,
  saveLegalEntity,
  saveSystem,
} from "./profile.usecases.ts";

/** What the vendor types once: its AI systems and certificates. */
export const profileRoutes = new Hono<AppEnv>()
  .get("/systems", async (c) => c.json(await listSystems(callOf(c))))
  .put("/systems/:id", body(saveSystemSchema), async (c) =>
    c.json(await saveSystem(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .get("/legal-entities", async (c) => c.json(await listLegalEntities(callOf(c))))
  .put("/legal-entities/:id", body(saveLegalEntitySchema), async (c) =>
    c.json(await saveLegalEntity(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  )
  .get("/certificates/:id/history", async (c) => c.json(await viewHistory(callOf(c), c.req.param("id"))))
  .get("/certificates", async (c) => c.json(await listCertificates(callOf(c))))
  .put("/certificates/:id", body(saveCertificateSchema), async (c) =>
    c.json(await saveCertificate(callOf(c), { id: c.req.param("id"), ...c.req.valid("json") })),
  );
