import { FileDrop, type FileDropProps } from "#web/components/FileDrop.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";

const drop =
  (props: Partial<FileDropProps> = {}): State =>
  (id) => <FileDrop id={id} label="Statement of Applicability" onFiles={nothing} {...props} />;

export const files: readonly Shown[] = [
  {
    component: "FileDrop",
    states: {
      "for one file": drop({ accept: ".pdf,.xlsx", hint: "PDF or Excel, up to 20 MB." }),
      "for several files": drop({ multiple: true, label: "Evidence" }),
      optional: drop({ optional: true }),
      "with an error": drop({ error: "That is not a PDF. Nothing was kept of it." }),
      "with a file that is there": drop({ after: <p>soa-2026.pdf, 1.2 MB</p> }),
      disabled: drop({ disabled: true }),
      "with a long word": drop({ label: longWord, hint: longWord, error: longWord, after: longWord }),
      "with a long text": drop({ label: longText, hint: longText, error: longText, after: longText }),
    },
  },
];
