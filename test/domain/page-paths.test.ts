import { expect, it } from "vitest";
import { isPagePath } from "#domain/page-paths.ts";

it.each([
  "/",
  "/sign-in",
  "/l",
  "/requests/rsp_1/sections/one",
  "/assessments/asm_1",
  "/assessments/asm_1/decide",
  "/questionnaires/drafts/qdr_1",
  "/p/our-page",
  "/policy/",
])("%s is a page", (path) => {
  expect(isPagePath(path)).toBe(true);
});

it.each([
  "/.git/config",
  "/assets/nope.js",
  "/nope",
  "/requests",
  "/requests/a/b/c/d",
  "/api/health",
  "//",
  "/sign-in/x",
  "/index.html",
])("%s is no page", (path) => {
  expect(isPagePath(path)).toBe(false);
});
