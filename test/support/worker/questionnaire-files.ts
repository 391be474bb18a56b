/** A short questionnaire that can be published, as its file; `more` goes below the first section's questions. */
export const smallYaml = (of: { id: string; title?: string; version?: number; more?: string; head?: string }): string =>
  `# Kept by procurement
id: ${of.id}
version: ${of.version ?? 1}
title: ${of.title ?? "Our own questions"}
language: en
estimatedMinutes: 3
${of.head ?? ""}
sections:
  - id: basics
    title: Basics
    questions:
      # The first thing everybody asks
      - id: policy
        type: yesNo
        text: Is there an AI policy?
        controls: { iso42001: [A.2.2] }
      - id: hosting
        type: single
        text: Where is it hosted?
        options:
          - { value: eu, label: In the EU, score: 1 }
          - { value: elsewhere, label: Elsewhere, score: 0 }
        controls: { iso42001: [A.4.5] }
${of.more ?? ""}`;
