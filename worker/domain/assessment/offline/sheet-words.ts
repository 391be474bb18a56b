/** The columns of the answer sheet, in order. */
export const sheetColumns = [
  "id",
  "section",
  "question",
  "help",
  "askedWhen",
  "chooseFrom",
  "answer",
  "explanation",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What a file says of the request it was made for. */
export const belongingParts = ["request", "product", "vendor", "buyer", "version"] as const;
export type BelongingPart = (typeof belongingParts)[number];

/** The frame of a workbook in one language. */
export interface SheetWords {
  readonly headers: Readonly<Record<SheetColumn, string>>;
  readonly sheets: { readonly guide: string; readonly answers: string; readonly lists: string };
  /** In front of what the first sheet says of the request it was made for. */
  readonly belonging: Readonly<Record<BelongingPart, string>>;
  /** What stands in the cell of a question that a certificate answers, so that no colleague answers it again. */
  readonly byCertificate: string;
  readonly title: (of: { readonly title: string; readonly version: number; readonly product: string }) => string;
  /** What to do, a line each. */
  readonly guide: (byCertificate: string) => readonly string[];
}

const en: SheetWords = {
  headers: {
    id: "Id",
    section: "Section",
    question: "Question",
    help: "Help",
    askedWhen: "Asked when",
    chooseFrom: "Choose from",
    answer: "Answer",
    explanation: "Explanation",
  },
  sheets: { guide: "How to fill this in", answers: "Answers", lists: "Lists" },
  belonging: {
    request: "Request",
    product: "Product",
    vendor: "Answers of",
    buyer: "Asked by",
    version: "Version",
  },
  byCertificate: "(our certificate answers this)",
  title: ({ title, version, product }) => `${title}, version ${version}, for ${product}`,
  guide: (byCertificate) => [
    "Write into the columns Answer and Explanation of the sheet Answers; change nothing else there.",
    "Where a list opens, choose from it. Where several answers are possible, write one a line.",
    "Leave empty what you do not know: an empty cell changes nothing. “Not applicable” needs a reason.",
    `Where a cell says “${byCertificate}”, leave it, or write over it to answer yourselves.`,
    "AI systems, certificates, tables and files are entered in the portal, and signing happens there.",
    "Upload the workbook on the same page you got it from. You see what will be taken before anything is saved.",
  ],
};

const de: SheetWords = {
  headers: {
    id: "Id",
    section: "Abschnitt",
    question: "Frage",
    help: "Hilfe",
    askedWhen: "Gefragt, wenn",
    chooseFrom: "Zur Auswahl",
    answer: "Antwort",
    explanation: "Erläuterung",
  },
  sheets: { guide: "So füllen Sie das aus", answers: "Antworten", lists: "Listen" },
  belonging: {
    request: "Anfrage",
    product: "Produkt",
    vendor: "Antworten von",
    buyer: "Gefragt von",
    version: "Version",
  },
  byCertificate: "(unser Zertifikat beantwortet das)",
  title: ({ title, version, product }) => `${title}, Version ${version}, für ${product}`,
  guide: (byCertificate) => [
    "Schreiben Sie in die Spalten Antwort und Erläuterung des Blatts Antworten; ändern Sie dort sonst nichts.",
    "Wo sich eine Liste öffnet, wählen Sie daraus. Wo mehrere Antworten möglich sind, schreiben Sie eine je Zeile.",
    "Lassen Sie leer, was Sie nicht wissen: Eine leere Zelle ändert nichts. „Nicht zutreffend“ braucht eine Begründung.",
    `Wo „${byCertificate}“ steht, lassen Sie es stehen, oder überschreiben Sie es, um selbst zu antworten.`,
    "KI-Systeme, Zertifikate, Tabellen und Dateien werden im Portal eingegeben; dort wird auch unterschrieben.",
    "Laden Sie die Arbeitsmappe auf der Seite hoch, von der sie stammt. Sie sehen, was übernommen wird, bevor etwas gespeichert ist.",
  ],
};

const fr: SheetWords = {
  headers: {
    id: "Id",
    section: "Section",
    question: "Question",
    help: "Aide",
    askedWhen: "Posée si",
    chooseFrom: "Au choix",
    answer: "Réponse",
    explanation: "Explication",
  },
  sheets: { guide: "Mode d’emploi", answers: "Réponses", lists: "Listes" },
  belonging: {
    request: "Demande",
    product: "Produit",
    vendor: "Réponses de",
    buyer: "Demandé par",
    version: "Version",
  },
  byCertificate: "(notre certificat y répond)",
  title: ({ title, version, product }) => `${title}, version ${version}, pour ${product}`,
  guide: (byCertificate) => [
    "Écrivez dans les colonnes Réponse et Explication de la feuille Réponses ; n’y changez rien d’autre.",
    "Là où une liste s’ouvre, choisissez-y. Là où plusieurs réponses sont possibles, écrivez-en une par ligne.",
    "Laissez vide ce que vous ne savez pas : une cellule vide ne change rien. « Sans objet » demande une raison.",
    `Là où il est écrit « ${byCertificate} », laissez-le, ou écrivez par-dessus pour répondre vous-mêmes.`,
    "Systèmes d’IA, certificats, tableaux et fichiers se saisissent dans le portail ; c’est là aussi que l’on signe.",
    "Déposez le classeur sur la page d’où il vient. Vous voyez ce qui sera repris avant que rien ne soit enregistré.",
  ],
};

const byLanguage: Readonly<Record<string, SheetWords>> = { en, de, fr };

/** The frame in a language such as "fr" or "de-AT"; English for any that we do not speak. */
export function sheetWordsIn(language: string): SheetWords {
  const [primary = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(byLanguage, primary) ? (byLanguage[primary] ?? en) : en;
}

/** Every frame: a workbook is read back in whatever language it was taken away. */
export const everyFrame: readonly SheetWords[] = Object.values(byLanguage);

/** Whether a cell says that the certificate answers, in any language. */
export const saysByCertificate = (cell: string): boolean =>
  everyFrame.some(({ byCertificate }) => byCertificate === cell.trim());

/** The sheet whose rows say which label stands for which stored answer. */
export const meaningsSheet = "annexa";
export const meaningsHeaders = ["question", "value", "label"] as const;
