// Part of npm run check: how many circles of files and of folders there are, and which. Ends with 1 when there is one.
import { repository } from "../../worker/cli/tools.ts";
import { fileCircles, folderCircles, importsUnder } from "./circles.ts";

const imports = importsUnder(repository, ["worker", "web", "test"]);
const found = { files: fileCircles(imports), folders: folderCircles(imports) };
for (const circle of [...found.files, ...found.folders]) console.log(`circle: ${circle.join(" - ")}`);
console.log(`${found.files.length} circles of files, ${found.folders.length} of folders`);
process.exitCode = found.files.length + found.folders.length === 0 ? 0 : 1;
