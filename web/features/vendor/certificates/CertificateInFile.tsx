import type { CertificateInFile as Found } from "#domain/certificate/printed/read-certificate.ts";
import { list } from "#domain/format.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";

interface CertificateInFileProps {
  readonly certificates: readonly Found[];
  /** Counted from 1; undefined until one is chosen. */
  readonly chosen: number | undefined;
  readonly onChoose: (chosen: number) => void;
}

/** Which of the certificates in a file is meant: none is chosen beforehand. */
export function CertificateInFile({ certificates, chosen, onChoose }: CertificateInFileProps) {
  return (
    <RadioGroup
      id="certificate-in-file"
      label="Which certificate in this file do you mean?"
      hint="Only what is printed on the one you choose is proposed."
      value={chosen === undefined ? undefined : String(chosen)}
      choices={certificates.map((one, index) => ({ value: String(index + 1), label: named(one) }))}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}

function named({ number, holder, pages }: Found): string {
  const page = `${pages.length > 1 ? "pages" : "page"} ${list(pages.map(String))}`;
  return [number === undefined ? "No number found" : `Number ${number}`, holder, page].filter(Boolean).join(", ");
}
