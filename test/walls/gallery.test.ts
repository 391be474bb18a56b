import { join } from "node:path";
import { resolveConfig } from "vite";
import { expect, it } from "vitest";
import { repository } from "../../worker/cli/tools.ts";

/** The pages that a build of the portal starts from; none named means index.html of its root. */
async function pagesOf(build: object): Promise<{ root: string; input: unknown }> {
  const configFile = join(repository, "web/vite.config.ts");
  const { root, build: resolved } = await resolveConfig({ configFile, build }, "build");
  return { root: `${root}/`, input: resolved.rolldownOptions.input };
}

it("the portal is built from its own page alone: the gallery is not delivered", async () => {
  expect(await pagesOf({})).toEqual({ root: join(repository, "web/"), input: undefined });
});

it("another page in the build would be seen", async () => {
  const input = "gallery/gallery.html";
  expect(await pagesOf({ rolldownOptions: { input } })).toMatchObject({ input });
});
