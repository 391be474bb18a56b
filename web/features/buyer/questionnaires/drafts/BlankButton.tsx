import { StartButton } from "./StartButton.tsx";

/** Starts a questionnaire from an almost empty file. */
export const BlankButton = () => (
  <StartButton
    label="Start from scratch"
    text={async () => {
      const { blankFile, withFreshId } = await import("./start-draft.ts");
      return withFreshId(blankFile);
    }}
  />
);
