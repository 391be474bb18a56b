import { useEffect, useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { keep, leaveToPage, sent, storedFor, waitingFor } from "#web/outbox/outbox.ts";
import { questionName, questionPlace } from "../at-hand/question-place.ts";
import { AnswerFormModel } from "./AnswerFormModel.ts";

/** The form of a request: answers go to the server, or wait on the device; leaving the page loses none. */
export function useAnswerForm(view: RequestView): AnswerFormModel {
  const model = useMemo(
    () =>
      new AnswerFormModel(view, {
        send: (questionId, body) =>
          call("PUT /api/vendor/requests/:id/answers/:questionId", { params: { id: view.id, questionId }, body }),
        outbox: {
          keep: (questionId, { problem, ...waiting }) =>
            keep({ requestId: view.id, questionId, ...waiting, about: aboutOf(view, questionId) }, problem),
          sent: (questionId) => sent({ requestId: view.id, questionId }),
        },
        timing: { later: (run, ms) => setTimeout(run, ms) },
      }),
    [view.id],
  );
  useClosingGuard(model.unsaved);
  useEffect(() => {
    const comeBack = async (): Promise<void> => {
      for (const answer of await waitingFor(view.id)) model.restore(answer);
      // Sent by itself while the request was read: it is stored, and what was read does not say so.
      for (const answer of storedFor(view.id)) model.hear(answer);
    };
    const handBack = leaveToPage(view.id);
    void comeBack();
    return () => {
      model.flushAll();
      handBack();
    };
  }, [model]);
  return model;
}

const aboutOf = (view: RequestView, questionId: string) => ({
  name: questionName(view, questionId),
  language: view.language,
  place: questionPlace(view, questionId),
});
