// Loaded before our TypeScript (node --import): a Node that cannot run it gets one line instead of a stack trace.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Annexa needs Node 22.18 or newer; this is ${process.versions.node}. Run "npm install" again with optional packages (they bring Node 24), or install Node 24.`,
  );
  process.exit(1);
}

// A Node that calls TypeScript an experiment says so on standard error, where our commands put their reports.
const { emitWarning } = process;
process.emitWarning = (warning, ...about) => {
  const [kind] = about;
  if ((kind?.type ?? kind) !== "ExperimentalWarning") emitWarning.call(process, warning, ...about);
};
