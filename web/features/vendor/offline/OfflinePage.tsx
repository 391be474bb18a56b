import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { answersFromPassport, isPassport } from "#domain/passport/answers-from-passport.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { call } from "#web/api/client.ts";
import type { Resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { Downloads } from "./Downloads.tsx";
import { FileReport } from "./FileReport.tsx";
import { OfflineModel } from "./OfflineModel.ts";
import { offlineRequest } from "./offline-request.ts";
import { PassportProfile } from "./PassportProfile.tsx";

/** Answers in a spreadsheet: take the request away, fill it in where you like, and bring it back. */
export default function OfflinePage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return <Loading resource={request}>{(view) => <Offline view={view} request={request} />}</Loading>;
}

interface OfflineProps {
  readonly view: RequestView;
  readonly request: Resource<RequestView>;
}

function Offline({ view }: OfflineProps) {
  usePageTitle(`Answer in a spreadsheet: ${view.product}`);
  const passport = useSignal<Passport | null>(null);
  const model = useMemo(
    () =>
      new OfflineModel(view, {
        read: (bytes, of) => {
          passport.value = passportIn(bytes);
          return passport.value
            ? Promise.resolve(answersFromPassport(passport.value, offlineRequest(of)))
            : answersFromFile(bytes, offlineRequest(of));
        },
        save: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
      }),
    [view],
  );
  const result = model.result.value;
  return (
    <div class="stack">
      <Breadcrumbs
        crumbs={[
          { label: "Requests", href: "/" },
          { label: view.product, href: `/requests/${view.id}` },
          { label: "Answer in a spreadsheet" },
        ]}
      />
      <PageHeader
        title="Answer in a spreadsheet"
        lead="Download the questions with what you answered so far, fill them in with your colleagues, and upload the file here. You see what will change before anything is saved."
      />
      <Downloads view={view} />
      {view.state === "draft" ? (
        <FileDrop
          id="filled-in"
          label="The filled-in file"
          hint="The Excel workbook or JSON file from this page, its sheet of answers saved as CSV, or a passport, also of another portal; up to 5 MB. It is read on this device."
          accept=".xlsx,.csv,.json"
          onFiles={([file]) => {
            if (file) void model.choose(file);
          }}
        />
      ) : null}
      {result && !result.ok ? (
        <Notice kind="error" title={`${model.fileName.value} was not taken`} announce="now">
          <p>{result.text} Nothing was changed.</p>
        </Notice>
      ) : null}
      {result?.ok && passport.value ? <PassportProfile passport={passport.value} view={view} /> : null}
      {result?.ok ? <FileReport model={model} result={result} view={view} /> : null}
    </div>
  );
}

/** The passport in a file; null when it is something else. */
function passportIn(bytes: Uint8Array): Passport | null {
  if (bytes[0] !== 0x7b) return null;
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isPassport(file) ? file : null;
  } catch {
    // No JSON: what is wrong with the file is said where its answers are read.
    return null;
  }
}
