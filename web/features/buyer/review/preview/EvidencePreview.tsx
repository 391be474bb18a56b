import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { EvidenceInfo } from "#contract/review.ts";
import { Button } from "#web/components/Button.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { useOverflow } from "#web/components/useOverflow.ts";
import { type Preview, PreviewModel } from "./PreviewModel.ts";
import "./preview.css";
import { useSignal } from "@preact/signals";

interface EvidencePreviewProps {
  readonly info: EvidenceInfo;
  readonly href: string;
}

/** A file shown beside the answer it is to prove; looking at it is on record like a download. */
export function EvidencePreview({ info, href }: EvidencePreviewProps) {
  const model = useMemo(() => new PreviewModel(), [info.id]);
  const { value } = model.preview;
  const { mediaType, bytes } = info;
  return (
    <div class="preview stack stack--tight">
      <div class="cluster">
        {value.kind === "idle" ? (
          <Button
            variant="secondary"
            size="small"
            label={`Show ${info.name} here`}
            onClick={() => void model.show({ href, mediaType, bytes })}
          >
            Show it here
          </Button>
        ) : (
          <Button variant="quiet" size="small" label={`Hide ${info.name}`} onClick={() => model.hide()}>
            Hide it
          </Button>
        )}
      </div>
      <Shown preview={value} name={info.name} onTurn={(by) => model.turn(by)} />
    </div>
  );
}

interface ShownProps {
  readonly preview: Preview;
  readonly name: string;
  readonly onTurn: (by: number) => void;
}

function Shown({ preview, name, onTurn }: ShownProps): JSX.Element | null {
  switch (preview.kind) {
    case "idle":
      return null;
    case "loading":
      return <Spinner text={`Opening ${name}…`} />;
    case "none":
      return <p role="status">{preview.reason}</p>;
    case "image":
      return <img class="preview__picture" src={preview.href} alt={`The file ${name}`} />;
    case "text":
      return (
        <>
          <TextOf text={preview.text} />
          {preview.cut ? <p class="soft">Only the beginning is shown. Download it to read the rest.</p> : null}
        </>
      );
    case "pdf":
      return <PdfPage preview={preview} name={name} onTurn={onTurn} />;
  }
}

function TextOf({ text }: { readonly text: string }) {
  const box = useRef<HTMLPreElement>(null);
  const { tabIndex } = useOverflow(box);
  return (
    <pre class="preview__text" ref={box} tabIndex={tabIndex}>
      {text}
    </pre>
  );
}

function PdfPage({ preview, name, onTurn }: ShownProps & { readonly preview: Extract<Preview, { kind: "pdf" }> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pdf, page } = preview;
  const isUnpainted = useSignal(false);
  useEffect(() => {
    let isShown = true;
    const paint = async (): Promise<void> => {
      const context = canvas.current?.getContext("2d");
      if (!canvas.current || !context) return;
      const sheet = await pdf.getPage(page);
      const viewport = sheet.getViewport({ scale: 1.5 });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      await sheet.render({ canvas: canvas.current, canvasContext: context, viewport }).promise;
    };
    isUnpainted.value = false;
    // A page that was turned away from is not missed.
    void paint().catch(() => (isUnpainted.value = isShown));
    return () => {
      isShown = false;
    };
  }, [pdf, page]);
  return (
    <>
      {isUnpainted.value ? <p role="status">This page could not be shown. Download the file to read it.</p> : null}
      <canvas ref={canvas} class="preview__page" role="img" aria-label={`${name}, page ${page} of ${pdf.numPages}`} />
      {pdf.numPages > 1 ? (
        <div class="cluster">
          <Button variant="secondary" size="small" disabled={page === 1} onClick={() => onTurn(-1)}>
            Page before
          </Button>
          <span>
            Page {page} of {pdf.numPages}
          </span>
          <Button variant="secondary" size="small" disabled={page === pdf.numPages} onClick={() => onTurn(1)}>
            Next page
          </Button>
        </div>
      ) : null}
    </>
  );
}
