import { relative } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { inWorkerd } from "../../setup/in-workerd.ts";
import { root } from "../../setup/projects.ts";
import { mutantsIn, withSwitches } from "./find-mutants.ts";

const own = `${root}test/prove/mutants/`;

/** Every lock of the worker asks whether it is there; every test runs again for those it reached. */
const mutated: Plugin = {
  name: "mutated",
  enforce: "pre",
  transform(code, id) {
    const file = relative(root, id.split("?")[0] ?? "");
    if (/^worker\/(?:features|http|storage|jobs)\/.*\.ts$/.test(file) && !/\.(?:tables|d)\.ts$/.test(file)) {
      const mutants = mutantsIn(file, code);
      return { code: withSwitches(code, mutants), map: null };
    }
    const names = /^import \{(.*)\} from "vitest";$/m
      .exec(code)?.[1]
      ?.split(",")
      .map((one) => one.trim());
    if (!/^test\/worker\/.*\.(?:test|more)\.ts$/.test(file) || !names?.includes("it")) return undefined;
    const others = names.filter((name) => name !== "it").join(", ");
    const imports = `import { ${others} } from "vitest"; import { it } from "${own}workerd/repeating-it.ts";`;
    return { code: code.replace(/^import \{.*\} from "vitest";$/m, imports), map: null };
  },
};

/** What reaches nearly every lock, or takes long, comes last, for those that the tests of their own feature missed. */
const last = ["access/guests", "access/refused", "races/", "access/canaries", "access/matrix"];
class OwnTestsFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      moduleId.endsWith(".more.ts") ? last.length : last.findIndex((name) => moduleId.includes(`test/worker/${name}`));
    return Promise.resolve([...files].sort((one, other) => place(one) - place(other)));
  }
}

const worker = inWorkerd({ name: "mutants", include: ["test/worker/**/*.test.ts", "test/worker/**/*.more.ts"] });

export default defineConfig({
  test: {
    root,
    sequence: { sequencer: OwnTestsFirst },
    projects: [
      {
        ...worker,
        extends: false,
        plugins: [mutated, ...(worker.plugins ?? [])],
        test: {
          ...worker.test,
          // One test runs once for every lock it reaches.
          testTimeout: 0,
          setupFiles: [`${own}workerd/away-from-start.ts`, "./test/setup/worker.ts"],
          provide: { desk: process.env.MUTANTS_DESK ?? "", away: process.env.MUTANTS_AWAY ?? null },
        },
      },
    ],
  },
});
