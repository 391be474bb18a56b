import type { Answering, Story } from "./story.ts";

/** Saves the story's answers in the order the vendor meets the questions. */
export async function answerInOrder(story: Story, { vendor, requestId, files }: Answering): Promise<void> {
  const { questionnaire, answers } = await vendor.call("GET /api/vendor/requests/:id", { params: { id: requestId } });
  for (const question of questionnaire.sections.flatMap((section) => section.questions)) {
    const answer = story.answers[question.id];
    if (answer === undefined) continue;
    const evidence = (answer.evidence ?? []).flatMap((key) => files.get(key) ?? []);
    await vendor.call("PUT /api/vendor/requests/:id/answers/:questionId", {
      params: { id: requestId, questionId: question.id },
      body: {
        revision: answers[question.id]?.revision ?? 0,
        answer: { ...answer, ...(evidence.length > 0 ? { evidence } : {}) },
      },
    });
  }
}
