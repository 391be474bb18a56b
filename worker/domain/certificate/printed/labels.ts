/**
 * What certificates print before a field, in English, German, French, Spanish, Italian, Dutch and Japanese, as sources of
 * expressions. One list for all readers: what begins one field is what ends the field before it.
 */
const sources = {
  number: [
    "(?<!(?:company|business|commercial|corporate|trade|tax|vat|charity) )(?:certificate|certification|registration|approval|zertifikats?|certificaat|certificat|certificado|certificato)(?: of (?:registration|approval|conformity))?(?:[ -]*regist(?:ration|rier(?:ungs)?))?[ -]*(?:numbers?|nummer|no|nr|n(?=[.\\s])|id(?:entifier)?|ref(?:erence)?|n[.]?[°º]|num[ée]ro|número)(?:\\(s\\))?",
    "zertifizierungsnummer|registrier-?(?:nummer|nr)",
    "(?:numéro|número|numero|n[°º.]|number|no|nr|nummer) (?:of (?:the )?(?:certificate|registration)|(?:du |de |del |di |des |van het |dell['’])(?:présent )?(?:certificat?[do]?o?|certificaat|zertifikats|registro|enregistrement))",
    "(?:certificate|zertifikat|certificat|certificado|certificato|certificaat)(?=\\s*:\\s*\\S*\\d|\\s+[\\p{L}]{0,5}[-/ ]?\\d[\\p{L}\\d./-]{3,}\\s*$)",
  ],
  holder: [
    "certificate holder|name of (?:the )?(?:holder|organi[sz]ation|company|client)|(?:certified|registered) (?:organi[sz]ation|company|entity)|holder|client(?: name)?|organi[sz]ation(?: name)?|company(?: name)?|legal entity|(?:is )?(?:awarded|issued|granted|registered|presented) to",
    "zertifikatsinhaber(?:in)?|inhaber(?:in)?|(?:zertifizierte (?:organisation|firma|unternehmen)|unternehmen|firma|organisation|ausgestellt für)",
    "titulaire(?: du certificat)?|délivré à|attribué à|décerné à|organisme certifié|entreprise|mis en place par",
    "titular(?: del certificado)?|otorgado a|concedido a|empresa|organización(?: certificada)?",
    "rilasciat[oa] a|organizzazione(?: certificata)?|azienda|titolare(?: del certificato)?|intestatario",
    "certificaathouder|verleend aan|toegekend aan|afgegeven aan|gecertificeerde organisatie|organisatie|bedrijf|houder",
  ],
  certificationBody: [
    "certification body|certifying body|certified by|issuing (?:body|office)|registrar|(?:issued|certified|signed) (?:by|for and on behalf of)|(?:for and )?on behalf of",
    "zertifizierungsstelle|zertifizierer|ausgestellt (?:durch|von)|zertifiziert durch",
    "organisme (?:certificateur|de certification)|délivré par|certifié par",
    "organismo de certificación|entidad (?:de certificación|certificadora)|certificado por|emitido por",
    "organismo di certificazione|ente (?:di certificazione|certificatore)|rilasciato da|emesso da",
    "certificatie-?instelling|certificerende instelling|afgegeven door|uitgegeven door",
  ],
  accreditation: [
    "accredited|accreditation(?: (?:body|mark|number|no|certificate|id))?|akkreditier\\p{L}*|accrédit\\p{L}*|acreditad\\p{L}*|acreditación|accreditat\\p{L}*|accreditamento|geaccrediteerd|accreditatie",
  ],
  decided: [
    "(?:date of (?:the )?)?(?:certification |certifying )?decision(?: date(?! of))?|date of .{0,20}decision|effective (?:date|from|as of)|date effective",
    "datum der (?:zertifizierungs)?entscheidung|(?:zertifizierungs)?entscheidung(?:sdatum| vom)?",
    "date (?:de (?:la )?décision|d['’]effet)(?: de certification)?|décision (?:de certification )?du",
    "fecha de (?:la )?decisión(?: de certificación)?|data (?:della )?(?:decisione|delibera)(?: di certificazione)?",
    "datum (?:van (?:het )?)?(?:certificatie)?besluit",
  ],
  original: [
    "(?:original(?:ly)?|initial(?:ly)?|first(?:ly)?)(?: (?:certificat(?:ion|e)|certified|regist(?:ration|ered)|approv(?:al|ed)|issued?|granted))+(?: date(?! of))?(?: on)?|date of (?:the )?(?:original|initial|first) (?:certification|registration|issue|approval|certificate)|(?:certified|registered|approved|certificate holder|holder) since|date (?:first|originally|initially) (?:certified|registered|issued)",
    "erst(?:malige )?(?:zertifizierung|ausstellung|zertifiziert|ausgestellt|registrierung)s?(?:datum)?|erstmals zertifiziert|datum der erst(?:zertifizierung|ausstellung)|zertifiziert seit",
    "(?:date de )?(?:la )?(?:première|1ère|1re) (?:certification|émission|délivrance)|certification initiale|(?:date de )?certification initiale|certifié depuis",
    "(?:fecha de )?(?:la )?(?:certificación inicial|primera (?:certificación|emisión|concesión))|(?:fecha de )?(?:emisión|concesión) inicial|certificado desde",
    "(?:data (?:di |della )?)?(?:prima (?:emissione|certificazione)|certificazione iniziale)|certificato dal",
    "(?:datum )?(?:van )?eerste (?:afgifte|certificatie|uitgifte)|initiële certificatie|gecertificeerd sinds",
  ],
  issued: [
    "issue date|date of (?:this )?issue|date issued|issuance date|date of issuance|current issue(?: date(?! of))?|issued(?: on| this)?(?! (?:by|to|under|in|with|for)(?!\\p{L}))",
    "ausstellungsdatum|datum der ausstellung|ausgestellt am|ausgabedatum",
    "date d['’](?:émission|édition)|date de délivrance|délivré le|émis le|établi le",
    "fecha de (?:emisión|expedición)|emitido el|expedido el",
    "data (?:di |d['’])?(?:emissione|rilascio)(?: corrente)?|emesso il|rilasciato il|emissione corrente",
    "datum (?:van )?(?:uitgifte|afgifte)|afgiftedatum|uitgiftedatum|afgegeven op|uitgegeven op",
  ],
  reissued: [
    "re-?certified(?: on)?|re-?certification(?: date(?! of))?|re-?issued?(?: date(?! of)| on)?|renew(?:al|ed)(?: date(?! of)| on)?|(?:last|latest) (?:revised|updated|amended|modified|revision|issue|update|change)(?: date(?! of)| on)?|(?:revision|amendment|modification) date|date of (?:last |latest )?(?:revision|re-?certification|re-?issue|renewal|modification|change|amendment)|revised(?: on)?",
    "re-?zertifizierung(?:sdatum)?|datum der (?:letzten )?(?:änderung|rezertifizierung)|geändert am|revisionsdatum",
    "renouvelé le|date de (?:renouvellement|modification|révision)|renouvellement",
    "fecha de (?:renovación|modificación|revisión|última (?:emisión|modificación))|renovado el|renovación",
    "data (?:di |della )?(?:rinnovo|modifica|revisione|ultima (?:emissione|modifica))|rinnovo",
    "datum (?:van )?(?:hercertificatie|wijziging|herziening)|hercertificatie",
  ],
  certified: [
    "date (?:certified|registered|approved)|certification date|registration date|approval date|date of (?:certification|registration|approval|grant)|(?:certified|registered|approved|granted) on|(?:certification )?cycle start(?: date(?! of))?|start of (?:the )?cycle",
    "zertifizierungsdatum|datum der zertifizierung|zertifiziert am|registrierungsdatum",
    "date de (?:la )?certification|certifié le|fecha de (?:certificación|concesión|registro)|certificado el|data di (?:certificazione|registrazione)|certificatiedatum",
  ],
  validFrom: [
    "valid(?:ity)? (?:from|as of)|start of validity|(?:certificate )?valid since|gültig (?:ab|vom|von|seit)|gültigkeit (?:ab|vom|von)|gültigkeitsbeginn|valable (?:à compter du|à partir du|à compter|à partir|du|dès le)|valable depuis le|validité du|date de début de validité|prend effet le",
    "válido (?:desde|a partir)(?: del?)?(?: el)?|vigente desde|validez desde|valid[oa] dal|validità dal|geldig (?:vanaf|van)|geldigheid vanaf|ingangsdatum",
  ],
  validity: [
    "(?:period of )?validity(?: period)?|valid|gültigkeit(?:sdauer|szeitraum)?|gültig|(?:période de |durée de )?validité|(?:período de )?validez|vigencia|(?:periodo di )?validità|geldigheid(?:sduur)?",
  ],
  expires: [
    "(?:is )?valid(?:ity)? (?:until|till|to|through|thru)|valid up to|expir(?:y|es|ation|ing)(?: date(?! of))?(?: on)?|date of (?:expiry|expiration)|end of validity|valid(?:ity)? date|current until|in force until",
    "gültig bis(?: zum)?|gültigkeit bis|gültigkeitsende|ablaufdatum|ablauf",
    "(?:valable |valide )?jusqu['’]au|date d['’](?:expiration|échéance)|date de fin de validité|expire le|échéance|date limite de validité|fin de validité",
    "(?:válido|vigente|validez) hasta(?: el)?|fecha de (?:caducidad|vencimiento|expiración|validez)|caduca el|vencimiento",
    "data di scadenza|scadenza|scade il|valid[oa] (?:fino )?al|validità (?:fino )?al|data di validità",
    "geldig tot(?: en met)?|geldigheid tot|vervaldatum|verloopdatum|verloopt op|einddatum",
  ],
  scope: [
    "scope of (?:the )?(?:certification|registration|certificate|approval|(?:ai |artificial intelligence )?management system|activities|services|certified activities|applicability)|scope of .{0,30}?(?:approval|certification|registration)(?: is)?|(?:certification|certificate|registration|approval) scope|scope statement|certified scope|scope|for the following (?:activities|scope(?: of (?:registration|certification|approval))?|products and services|services|products)|(?:certified )?activities",
    "geltungsbereich(?: (?:der zertifizierung|des zertifikats|des managementsystems|des ki-managementsystems))?|anwendungsbereich(?: (?:des managementsystems))?|zertifizierungsumfang|zertifizierungsbereich|für (?:den|folgenden) geltungsbereich|für (?:die )?folgende(?:n)? (?:tätigkeiten|leistungen|aktivitäten)",
    "domaine d['’]application(?: (?:de la certification|du certificat|du système))?|périmètre(?: (?:de (?:la )?certification|du certificat|certifié))?|champ d['’]application|portée(?: de (?:la )?certification)?|pour (?:les|des) activités(?: suivantes)?|activités certifiées",
    "alcance(?: (?:de (?:la )?certificación|del certificado|certificado))?|ámbito(?: de (?:aplicación|(?:la )?certificación))?|campo de aplicación|para las (?:siguientes )?actividades|actividades certificadas",
    "campo di applicazione(?: (?:della certificazione|del certificato|del sistema))?|ambito(?: di (?:applicazione|certificazione))?|scopo(?: di certificazione| della certificazione| del certificato)?|per le seguenti attività|attività certificate|oggetto della certificazione",
    "toepassingsgebied(?: van (?:de )?certificatie| van het certificaat)?|reikwijdte(?: van (?:de )?certificatie)?|werkingssfeer|voor de volgende activiteiten|scope van certificatie",
  ],
  soa: [
    "statement of applicability|soa|erklärung (?:zur|der) anwendbarkeit|anwendbarkeitserklärung|déclaration d['’]applicabilité|declaración de aplicabilidad|dichiarazione di applicabilità|verklaring van toepasselijkheid|vvt|sda",
  ],
  other: [
    "(?:organi[sz]ation|company|client|registered|head ?office|postal|business)(?:['’]s)? address|registered office|firmensitz|siège social|sede legale|domicilio social|(?:certificate )?(?:version|issue number|revision)|issue (?:no|number)|sites?|locations?|address(?:es)?|further sites|additional sites|annex|appendix|schedule|signed|signature|page|next (?:surveillance )?audit|surveillance audits?|surveillance (?:due|date)|(?:next )?re-?certification (?:audit|due)|dated?|place(?: and date|, date)|report (?:no|number)|standard|norm|status|authori[sz]ed (?:by|signatory)|for the certification body|managing director|industry|iaf code|ea code|nace(?: code)?|supersedes|replaces|transferred from|technical sector|website|phone|e-?mail",
    "ort(?:,| und) datum|seite|anschrift|adresse|standorte?|anlage|anhang|bericht(?:s-?nr|-nr)|auditbericht(?:-nr)?|nächstes? (?:überwachungs)?audit|überwachungsaudit|ersetzt|unterschrift|zertifizierungsgrundlage|prüfnorm|prüfgrundlage|regelwerk",
    "fait à|lieu et date|adresse|annexe|site(?:s)? (?:certifiés?|concernés?)|prochain audit|remplace|signature|référentiel|norme",
    "lugar y fecha|dirección|domicilio|anexo|emplazamientos?|centros?|página|próxima auditoría|sustituye|firma|norma",
    "luogo e data|indirizzo|sede(?: legale| operativa)?|allegato|siti|pagina|prossimo audit|sostituisce|firma",
    "plaats en datum|adres|bijlage|locaties?|vestigingen|pagina|volgende audit|vervangt|handtekening",
  ],
} as const;

/** Japanese has no blanks between words; its labels are followed by a colon, a blank or their value. */
const japanese: Readonly<Partial<Record<Label, string>>> = {
  number: "(?:認証|登録|証明書|認証書|登録証|認証登録|認証証明書)番号|登録証番号",
  holder:
    "(?:認証|登録|被認証|認証取得|認証登録)?(?:組織|事業者|企業|会社|法人)(?:名称|名)|(?:登録|認証|被認証|認証取得|認証登録)(?:組織|事業者)|名称(?=\\s*[:：])|登録者|被登録者",
  certificationBody: "(?:認証|審査登録|登録|発行)機関(?:名)?|認証発行者",
  accreditation: "認定(?:機関|番号|シンボル)",
  decided: "(?:認証|登録)?(?:決定|判定)日|認証決定年月日",
  original: "(?:初回|当初|最初の?)(?:認証|登録|発行|認証登録)(?:日|年月日)|初版発行日",
  issued: "(?:証明書|登録証|認証書|本証)?(?:の)?(?:発行|交付)(?:日|年月日)",
  reissued: "(?:更新|改訂|変更|再認証|再発行|改定)(?:日|年月日)|最終(?:更新|改訂)日",
  certified: "(?:認証|登録|認証登録)(?:日|年月日)",
  validFrom: "有効(?:期間)?(?:の)?開始日|効力発生日",
  validity: "有効期間(?!の?(?:満了|終了|開始))",
  expires: "有効期限(?:日)?|有効期間(?:の)?(?:満了|終了)日|満了(?:日|年月日)|失効日",
  scope: "(?:認証|登録|適用|認証登録)(?:の)?(?:対象)?範囲|(?:登録|認証)(?:活動|対象)(?:範囲)?|適用業務",
  soa: "適用宣言書",
  other:
    "所在地|住所|関連事業所|対象事業所|付属書|附属書|適用規格|認証規格|登録規格|次回審査|代表取締役|署名|ページ|版数|規格",
};

export type Label = keyof typeof sources;

const dates = [
  "decided",
  "original",
  "issued",
  "reissued",
  "certified",
  "validFrom",
  "validity",
  "expires",
] as const satisfies readonly Label[];
export type DateLabel = (typeof dates)[number];
/** The labels whose values are days. */
export const dateLabels: ReadonlySet<Label> = new Set<DateLabel>(dates);
const labelNames = Object.keys(sources) as readonly Label[];

const written = Object.fromEntries(
  labelNames.map((label) => [label, `(?:${sources[label].join("|")})(?![\\p{L}\\p{N}])`]),
) as Readonly<Record<Label, string>>;
const ofJapanese = Object.entries(japanese) as readonly (readonly [Label, string])[];

/** The label of the Statement of Applicability wherever it stands, whatever its case. */
export const soaLabel = new RegExp(`(?<![\\p{L}\\p{N}])${written.soa}|${japanese.soa}`, "iu");

/** Where a word begins, each label is tried at once, and only then each for itself: a page is read in a moment. */
const anyLabel = new RegExp(labelNames.map((label) => written[label]).join("|"), "uy");
const eachLabel = labelNames.map((label) => [label, new RegExp(written[label], "uy")] as const);
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const japaneseLabels = ofJapanese.map(([label, source]) => [label, new RegExp(source, "gu")] as const);
const hasHan = /\p{Script=Han}/u;

export interface LabelAt {
  readonly label: Label;
  readonly at: number;
  readonly end: number;
}

/** Every place of a text where the words of a label stand, whatever their case; places may overlap. */
export function labelsAt(text: string): LabelAt[] {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  const found: LabelAt[] = [];
  for (const { index } of plain.matchAll(wordStart)) {
    anyLabel.lastIndex = index;
    if (!anyLabel.test(plain)) continue;
    for (const [label, expression] of eachLabel) {
      expression.lastIndex = index;
      const one = expression.exec(plain);
      if (one) found.push({ label, at: index, end: index + one[0].length });
    }
  }
  if (!hasHan.test(text)) return found;
  const further = japaneseLabels.flatMap(([label, expression]) =>
    [...text.matchAll(expression)].map((one) => ({ label, at: one.index, end: one.index + one[0].length })),
  );
  return [...found, ...further];
}

/** Sentences that say what the certificate is for: they follow a scope, and are none of it. */
export const closing =
  /^(?:this (?:certificate|registration|approval)|the (?:certificate|validity)|has been (?:assessed|audited|found)|(?:meets?|fulfils?|conforms to|complies with) the requirements|in accordance with the requirements|(?:durch|mit) (?:ein|dem) audit|wurde der nachweis|die (?:forderungen|anforderungen|gültigkeit)|erfüllt die|a été (?:évalué|audité)|est conforme|et est déployé|(?:ce|le présent) certificat|dieses zertifikat|este certificado|questo certificato|il presente certificato|dit certificaat|la validité|ha sido (?:auditad|evaluad)|è conforme|voldoet aan|本証|この証明書|further clarification|to verify|verify|the use of|subject to|©|www\.|https?:)(?![\p{L}])/iu;
