import { useSignal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { RequestView } from "#contract/request.ts";
import { ownLanguageName } from "#domain/words/languages.ts";
import { call, problemOf } from "#web/api/client.ts";
import { Select } from "#web/components/Select.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";

interface LanguageChoiceProps {
  readonly view: RequestView;
  readonly onChange: () => Promise<void>;
}

/** The language the questions are read in; answers stay as they are. Nothing to see while there is only one. */
export function LanguageChoice({ view, onChange }: LanguageChoiceProps) {
  const problem = useSignal<Problem | null>(null);
  if (view.languages.length < 2) return null;
  const choose = async (language: string): Promise<void> => {
    try {
      problem.value = null;
      await call("PUT /api/vendor/requests/:id/language", { params: { id: view.id }, body: { language } });
      await onChange();
    } catch (error) {
      problem.value = problemOf(error);
    }
  };
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
      {problem.value ? <ProblemNotice problem={problem.value} /> : null}
    </div>
  );
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
