/**
 * What certificates print before a field, in English, German, French, Spanish, Italian and Dutch, as sources of
 * expressions. One list for all readers: what begins one field is what ends the field before it.
 */
const sources = {
  number:
    "(?<!(?:company|business|commercial|trade|tax|vat|accreditation|report) )(?:certificate|certification|registration|zertifikats?|certificaat|certificat|certificado|certificato)(?: of registration)?(?:[ -]*regist(?:ration|rier))?[ -]*(?:no|number|nr|nummer|id|ref(?:erence)?|n[°º]|numéro|número|numero)|(?:numéro|número|numero|n[°º.]) (?:du |de |del |di )?certificat?[do]?o?",
  holder:
    "certificate holder|holder|client|organi[sz]ation|company|awarded to|issued to|granted to|registered to|zertifikatsinhaber|inhaber|unternehmen|titulaire|délivré à|mis en place par|titular|otorgado a|concedido a|rilasciato a|organizzazione|certificaathouder|verleend aan",
  certificationBody:
    "certification body|certifying body|issued by|certified by|zertifizierungsstelle|ausgestellt (?:durch|von)|organisme certificateur|organismo de certificación|organismo di certificazione|certificatie-instelling",
  accreditation: "accredited|accreditation|akkreditier\\p{L}*|accrédit\\p{L}*|acreditad\\p{L}*|accreditat\\p{L}*",
  decided:
    "(?:certification )?decision date|certification decision|date of .{0,20}decision|effective (?:date|from|as of)|datum der entscheidung|entscheidungsdatum|date de (?:la )?décision",
  original:
    "date of original issue|original(?:ly)? (?:certification|registration|issued?|certified|approval)(?: date)?|initial (?:certification|issue|registration)(?: date)?|first (?:issued|certified|certification|registration)(?: date)?|erstzertifizierung|erstausstellung|première (?:certification|émission)|certificación inicial|primera (?:certificación|emisión)|prima emissione|eerste (?:afgifte|certificatie)",
  issued:
    "issue date|date of issue|date issued|current issue|issued(?: on)?(?! (?:by|to|under|in|with)\\b)|ausstellungsdatum|ausgestellt am|date d['’]émission|délivré le|émis le|fecha de (?:emisión|expedición)|emitido el|data di (?:emissione|rilascio)|emesso il|datum van (?:uitgifte|afgifte)|afgegeven op",
  validFrom:
    "valid from|gültig (?:ab|vom|von)|valable (?:à compter|à partir)?(?: ?du)?|válido (?:desde|a partir)|valido dal|geldig vanaf",
  expires:
    "valid (?:until|till|to|through|thru)|expir(?:y|es|ation)(?: date)?(?: on)?|date of expiry|gültig bis|(?:valable )?jusqu['’]au|date d['’]expiration|válido hasta|fecha de (?:caducidad|vencimiento|expiración)|data di scadenza|scadenza|geldig tot|vervaldatum",
  scope:
    "scope of (?:the )?(?:certification|registration|certificate|approval|management system)|scope of .{0,30}?(?:approval|certification|registration)(?: is)?|scope statement|certified scope|scope|geltungsbereich|anwendungsbereich|domaine d['’]application|périmètre|champ d['’]application|pour les activités suivantes|alcance|ámbito|campo di applicazione|toepassingsgebied",
  soa: "statement of applicability|soa|erklärung zur anwendbarkeit|anwendbarkeitserklärung|déclaration d['’]applicabilité|declaración de aplicabilidad|dichiarazione di applicabilità|verklaring van toepasselijkheid",
  other:
    "(?:certificate )?(?:version|issue number)|sites?|locations?|further sites|annex|signed|page|next (?:surveillance )?audit|surveillance audits?|recertified|dated?|place and date|ort und datum",
} as const;

export type Label = keyof typeof sources;

const whole = (source: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);

/** The expression for each label, whatever its case; as a whole word. */
export const labels = Object.fromEntries(
  Object.entries(sources).map(([label, source]) => [label, whole(source, "iu")]),
) as Readonly<Record<Label, RegExp>>;

const any = Object.values(sources).join("|");
const anyLabel = whole(any, "iu");
/** A label, or several in two languages, and after it what shows that a value follows: a stop, a number, a small word, nothing. */
const opening = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${any})(?:\\s*/\\s*(?:${any}))*(?![\\p{L}\\p{N}])(?:\\s*[:.#/|(–-]|\\s*$|\\s+(?:by|on|durch|par|por|da|door|am|le|n[°º.]|no\\b|nr\\b|v(?:ersion)?\\b|\\d)|\\s+\\p{L}{3,9}\\.? \\d)`,
  "iu",
);
/** Sentences that say what the certificate is for: they follow a scope, and are none of it. */
const closing =
  /^(?:this certificate|the certificate|has been (?:assessed|audited|found)|(?:meets?|fulfils?|conforms to|complies with) the requirements|in accordance with the requirements|durch ein audit|wurde der nachweis|die (?:forderungen|anforderungen)|erfüllt die|a été (?:évalué|audité)|est conforme|et est déployé|ce certificat|dieses zertifikat|ha sido (?:auditad|evaluad)|è conforme|voldoet aan)(?!\p{L})/iu;

/** Whether a line begins with the label of a field, or with a sentence about the certificate. */
export const beginsAnother = (text: string): boolean => opening.test(text) || closing.test(text);

/** Where the first label of any field stands in a text; -1 when none does. */
export const firstLabel = (text: string): number => text.search(anyLabel);
