import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { answersFromPassport, isPassport } from "#domain/passport/answers-from-passport.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { type Bond, isOwnPassport } from "#domain/passport/whose-passport.ts";
import { call } from "#web/api/client.ts";
import type { Resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { WhileItGoesOn } from "#web/features/vendor/at-hand/Ended.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { ownNames } from "../at-hand/own-names.ts";
import { useRequest } from "../at-hand/useRequest.ts";
import { Downloads } from "./Downloads.tsx";
import { FileReport } from "./FileReport.tsx";
import { OfflineModel } from "./OfflineModel.ts";
import { OthersPassport } from "./OthersPassport.tsx";
import { offlineRequest } from "./offline-request.ts";
import { PassportProfile } from "./PassportProfile.tsx";

/** Answers in a spreadsheet: take the request away, fill it in where you like, and bring it back. */
export default function OfflinePage({ id = "" }: { id?: string }) {
  const request = useRequest(id);
  return (
    <Loading resource={request}>
      {(view) => (
        <WhileItGoesOn view={view}>
          <Offline view={view} request={request} />
        </WhileItGoesOn>
      )}
    </Loading>
  );
}

interface OfflineProps {
  readonly view: RequestView;
  readonly request: Resource<RequestView>;
}

function Offline({ view }: OfflineProps) {
  usePageTitle(`Answer in a spreadsheet: ${view.product}`);
  const passport = useSignal<GivenPassport | null>(null);
  const model = useMemo(
    () =>
      new OfflineModel(view, {
        read: async (bytes, of) => {
          const given = passportIn(bytes);
          passport.value = null;
          if (given === null) return answersFromFile(bytes, offlineRequest(of));
          const isOwn = isOwnPassport(given, [of.vendorLegalName, ...(await ownNames())]);
          passport.value = { passport: given, whose: isOwn ? "own" : null };
          return isOwn ? answersFromPassport(given, offlineRequest(of)) : null;
        },
        save: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
      }),
    [view],
  );
  const result = model.result.value;
  const given = passport.value;
  const lookAt = (theirs: Passport, bond: Bond): void => {
    passport.value = { passport: theirs, whose: bond };
    model.result.value = answersFromPassport(theirs, offlineRequest(model.view), bond);
  };
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
      {given && given.whose !== "own" ? (
        <OthersPassport
          key={model.fileName.value}
          passport={given.passport}
          view={view}
          bond={given.whose}
          onLook={(bond) => lookAt(given.passport, bond)}
        />
      ) : null}
      {/* What a supplier makes and is certified for stays the supplier's. */}
      {result?.ok && given && given.whose !== "supplier" ? (
        <PassportProfile passport={given.passport} view={view} />
      ) : null}
      {result?.ok ? <FileReport model={model} result={result} view={view} /> : null}
    </div>
  );
}

interface GivenPassport {
  readonly passport: Passport;
  /** The vendor's own, or what the organisation in it is to the vendor; null until somebody says. */
  readonly whose: "own" | Bond | null;
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
