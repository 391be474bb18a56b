import { useComputed, useSignal } from "@preact/signals";
import { list } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import type { ReadSoaFile } from "./read-soa-file.ts";
import { type ReadSoa, readSoaTable } from "./soa-table.ts";

/** A Statement of Applicability that exists as a table already: pasted, or read from a file on this device. */
export function SoaTable({ model }: { model: CertificateModel }) {
  const text = useSignal("");
  const fromFile = useSignal<ReadSoaFile | null>(null);
  const read = useComputed(() => (fromFile.value?.ok ? fromFile.value.read : readSoaTable(text.value)));
  const choose = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    // The reader of workbooks is fetched only when somebody has one.
    const { readSoaFile } = await import("./read-soa-file.ts");
    fromFile.value = await readSoaFile(file);
  };
  const count = Object.keys(read.value.soa).length;
  return (
    <Disclosure summary="Paste it, or read it from a spreadsheet">
      <div class="stack">
        <FileDrop
          id="soa-file"
          label="A file with the statement"
          hint=".xlsx, .csv or .tsv. It is read on this device; nothing is filled in before you say so."
          optional
          accept=".xlsx,.csv,.tsv,.txt"
          onFiles={(files) => void choose(files)}
        />
        {fromFile.value?.ok === false ? (
          <Notice kind="error" title="This file could not be read" announce="polite">
            <p>{fromFile.value.reason} Nothing was changed.</p>
          </Notice>
        ) : null}
        <TextArea
          id="soa-paste"
          label="Or paste three columns: control, yes or no, reason"
          hint="For example: A.7.6, no, We do not prepare data"
          optional
          rows={6}
          value={text.value}
          onInput={(value) => {
            fromFile.value = null;
            text.value = value;
          }}
        />
        {count === 0 && read.value.notUnderstood.length === 0 ? null : <Understood read={read.value} />}
        <Button
          variant="secondary"
          disabled={count === 0}
          onClick={() => model.change({ soa: { ...model.body.value.soa, ...read.value.soa } })}
        >
          Use these {count} controls
        </Button>
      </div>
    </Disclosure>
  );
}

function Understood({ read }: { read: ReadSoa }) {
  const count = Object.keys(read.soa).length;
  const isWhole = read.notUnderstood.length === 0 && read.missing.length === 0;
  return (
    <Notice kind={isWhole ? "info" : "warning"} title={`${count} of 38 controls understood`} announce="polite">
      {read.notUnderstood.length > 0 ? (
        <ul>
          {read.notUnderstood.map((line, index) => (
            <li key={`${index} ${line}`}>Not understood, or no control of Annex A: {line}</li>
          ))}
        </ul>
      ) : null}
      {read.missing.length > 0 ? <p>The table says nothing about {list(read.missing)}.</p> : null}
    </Notice>
  );
}
