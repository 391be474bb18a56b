import { useSignal } from "@preact/signals";
import type { LanguageEntry, QuestionnaireView } from "#contract/questionnaire.ts";
import { languageName } from "#domain/words/languages.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { offerFile } from "#web/page/offer-file.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { mayEdit } from "../may-edit.ts";

interface LanguagesProps {
  readonly view: QuestionnaireView;
  readonly onChange: () => Promise<void>;
}

/** The languages vendors can read it in, and how to add one. A translation makes no new version. */
export function Languages({ view, onChange }: LanguagesProps) {
  const { questionnaire, languages, entry, versions } = view;
  const work = useWork();
  const isPublished = versions.some(({ version }) => version === questionnaire.version) && entry.from === "own";
  return (
    <section aria-labelledby="languages" class="stack">
      <h2 id="languages">Languages</h2>
      <WorkProblem work={work} />
      <ul>
        <li>{languageName(questionnaire.language)}, the language it is written in</li>
        {languages.map((one) => (
          <li key={one.language}>
            {languageName(one.language)}: {one.translated} of {one.texts} texts{" "}
            <Button
              variant="quiet"
              size="small"
              label={`Download the ${languageName(one.language)} texts`}
              onClick={() => void work.run(() => offerTexts(one.text, { id: questionnaire.id, code: one.language }))}
            >
              Download
            </Button>
          </li>
        ))}
      </ul>
      {mayEdit() && isPublished ? <AddLanguage view={view} onChange={onChange} /> : null}
    </section>
  );
}

const offerTexts = (text: string, { id, code }: { readonly id: string; readonly code: string }): Promise<void> =>
  offerFile(new Blob([text]), { name: `${id}.${code}.yaml`, what: "questionnaire", format: "YAML", subject: id });

function AddLanguage({ view, onChange }: LanguagesProps) {
  const language = useSignal("");
  const work = useWork();
  const saved = useSignal<LanguageEntry | null>(null);
  const { questionnaire, languages } = view;
  const { id, version } = questionnaire;
  const template = (): Promise<void> =>
    work.run(async () => {
      const [{ translationTemplate }, { fileText }] = await Promise.all([
        import("#domain/questionnaire/translation/template.ts"),
        import("#domain/questionnaire/edit/file-text.ts"),
      ]);
      const code = language.value.trim();
      await offerTexts(fileText(translationTemplate(questionnaire, code)), { id, code });
    });
  const upload = (file: File): Promise<void> =>
    work.inTurn(async () => {
      const code = language.value.trim();
      const revision = languages.find((one) => one.language === code)?.revision ?? 0;
      saved.value = await call("PUT /api/buyer/questionnaires/:id/translations/:language", {
        params: { id, language: code },
        body: { version, revision, text: await file.text() },
      });
      await onChange();
    });
  const isReady = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language.value.trim());
  return (
    <div class="card stack">
      <h3>Add or mend a translation</h3>
      <TextInput
        id="language"
        label="Language, as a code"
        hint="Such as fr, de or pt-BR. Download the texts, write the translation over them, and upload the file."
        width="short"
        value={language.value}
        onInput={(value) => (language.value = value)}
      />
      <div class="cluster">
        <Button variant="secondary" disabled={!isReady} onClick={() => void template()}>
          Download the texts to translate
        </Button>
        <label class="field__label">
          Upload the translated file{" "}
          <input
            type="file"
            accept=".yaml,.yml"
            disabled={!isReady}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void upload(file);
            }}
          />
        </label>
      </div>
      <WorkProblem work={work} />
      {saved.value ? (
        <Notice
          kind="success"
          announce="polite"
          title={`${saved.value.translated} of ${saved.value.texts} texts are translated`}
        >
          <p>
            Vendors who choose the language read the others in {languageName(questionnaire.language)}, marked as such. A
            text that equals the original counts as not translated. Where it is the same word in both languages, name it
            in the file:
          </p>
          <pre>sameWords: [Version, Audit]</pre>
        </Notice>
      ) : null}
    </div>
  );
}
