import assessment from "#questionnaires/templates/ai-impact-assessment.html?url&no-inline";
import policy from "#questionnaires/templates/ai-policy.html?url&no-inline";
import checklist from "#questionnaires/templates/evidence-checklist.html?url&no-inline";
import soa from "#questionnaires/templates/statement-of-applicability.csv?url&no-inline";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

const templates = [
  {
    title: "AI policy",
    file: "ai-policy.html",
    href: policy,
    about: "One page on where you use AI, what you want and what you will not do. An hour with your management.",
  },
  {
    title: "AI impact assessment",
    file: "ai-impact-assessment.html",
    href: assessment,
    about: "Two pages on whom one of your AI systems could harm, and what you do about it. Half a day with the team.",
  },
  {
    title: "Statement of applicability",
    file: "statement-of-applicability.csv",
    href: soa,
    about:
      "The 38 controls of Annex A in a table: which apply to you, and why others do not. It opens in Excel; paste it into the certificate page.",
  },
  {
    title: "Evidence checklist",
    file: "evidence-checklist.html",
    href: checklist,
    about: "What buyers like to see, and where you probably have it already.",
  },
] as const;

/** What a small vendor can download and start from. */
export default function Templates() {
  usePageTitle("Templates to start from");
  return (
    <div class="narrow stack">
      <PageHeader
        title="Templates to start from"
        lead="Short, yours to change, and free to use. Fill in what is true; an honest “not yet” with a date is worth more than a text nobody follows."
      />
      <ul class="card-list">
        {templates.map(({ title, file, href, about }) => (
          <li key={file} class="card stack stack--tight">
            <h2>{title}</h2>
            <p>{about}</p>
            <p>
              <a href={href} download={file}>
                Download “{title}”
              </a>{" "}
              <span class="soft">{file.endsWith(".csv") ? "CSV" : "HTML, opens in Word and in a browser"}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
