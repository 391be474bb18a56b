import type { RequestView } from "#contract/request.ts";
import { ownLanguageName } from "#domain/words/languages.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Select } from "#web/components/Select.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

interface LanguageChoiceProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** The language the questions are read in; answers stay as they are. Nothing to see while there is only one. */
export function LanguageChoice({ view, onChange }: LanguageChoiceProps) {
  const work = useWork();
  if (view.languages.length < 2) return null;
  const choose = (language: string): Promise<void> =>
    work.inTurn(async () => {
      await call("PUT /api/vendor/requests/:id/language", { params: { id: view.id }, body: { language } });
      await onChange();
    });
  const missing = view.untranslated.length;
  return (
    <div class="stack stack--tight">
      <Select
        id="language"
        label="Language of the questions"
        value={view.language}
        options={view.languages.map((code) => ({ value: code, label: capital(ownLanguageName(code)) }))}
        onChange={(code) => void choose(code)}
        {...(missing > 0 && {
          hint: `${missing} parts are not translated yet; they are marked and stand in the original.`,
        })}
      />
      <WorkProblem work={work} />
    </div>
  );
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
