/** A body that accredits certification bodies, and what certificates print of it. */
export interface AccreditationBody {
  /** What everybody calls it for short; policies and certificates name it so. */
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Other short forms that are printed. Like `id`, they prove nothing without a label or a number beside them. */
  readonly alsoShort: readonly string[];
  /** Other names in full, in its own languages. */
  readonly alsoNamed: readonly string[];
  /** How it numbers those it accredits, as the source of an expression; counts beside its short name. */
  readonly number?: string;
  /** A number nobody else gives: it names the body by itself. */
  readonly ownNumber?: string;
}

type Rest = Partial<Omit<AccreditationBody, "id" | "name" | "country">>;

const body = (id: string, [name, country]: readonly [string, string], rest: Rest = {}): AccreditationBody => ({
  id,
  name,
  country,
  alsoShort: [],
  alsoNamed: [],
  ...rest,
});

/** Signatories of the recognition arrangement (IAF MLA, since 2026 GLOBAC MRA), in the order policies list them. */
export const accreditationBodies: readonly AccreditationBody[] = [
  body("ANAB", ["ANSI National Accreditation Board", "United States"], {
    alsoNamed: ["ANSI-ASQ National Accreditation Board"],
    number: "MS-?\\d{3,5}",
  }),
  body("UKAS", ["United Kingdom Accreditation Service", "United Kingdom"], { number: "\\d{3,5}" }),
  body("RvA", ["Dutch Accreditation Council", "Netherlands"], {
    alsoShort: ["RVA"],
    alsoNamed: ["Raad voor Accreditatie"],
    number: "C ?\\d{3}",
  }),
  body("DAkkS", ["German Accreditation Body", "Germany"], {
    alsoNamed: ["Deutsche Akkreditierungsstelle"],
    ownNumber: "D-[A-Z]{2}-\\d{5}-\\d{2}-\\d{2}",
  }),
  body("JAS-ANZ", ["Joint Accreditation System of Australia and New Zealand", "Australia and New Zealand"], {
    alsoShort: ["JAS ANZ", "JASANZ"],
    number: "[A-Z]\\d{6,7}[A-Z]{2}",
  }),
  body("SCC", ["Standards Council of Canada", "Canada"], { alsoNamed: ["Conseil canadien des normes"] }),
  body("COFRAC", ["French Accreditation Committee", "France"], {
    alsoNamed: ["Comité français d'accréditation"],
    number: "\\d-\\d{4}",
  }),
  body("ACCREDIA", ["Italian Accreditation Body", "Italy"], {
    alsoNamed: ["Ente Italiano di Accreditamento"],
  }),
  body("ENAC", ["Spanish National Accreditation Body", "Spain"], {
    alsoNamed: ["Entidad Nacional de Acreditación"],
    number: "\\d{1,3}/C-[A-Z]{2}\\d{3}",
  }),
  body("IAS", ["International Accreditation Service", "United States"], { number: "MSCB-\\d{2,4}" }),
  body("NABCB", ["National Accreditation Board for Certification Bodies", "India"]),
  body("JAB", ["Japan Accreditation Board", "Japan"], { alsoNamed: ["日本適合性認定協会"] }),
  body("ISMS-AC", ["Information Management System Accreditation Center", "Japan"], {
    alsoNamed: ["情報マネジメントシステム認定センター"],
  }),
  body("KAB", ["Korea Accreditation Board", "Korea"], { alsoNamed: ["한국인정지원센터"] }),
  body("CNAS", ["China National Accreditation Service for Conformity Assessment", "China"], {
    alsoNamed: ["中国合格评定国家认可委员会"],
    number: "C\\d{3}-[A-Z]{1,3}",
  }),
  body("SAC", ["Singapore Accreditation Council", "Singapore"]),
  body("SAS", ["Swiss Accreditation Service", "Switzerland"], {
    alsoNamed: [
      "Schweizerische Akkreditierungsstelle",
      "Service d'accréditation suisse",
      "Servizio di accreditamento svizzero",
    ],
    ownNumber: "SCES[a-z]? ?\\d{2,4}",
  }),
  body("BELAC", ["Belgian Accreditation Body", "Belgium"], { number: "\\d{3}-[A-Z]{3,5}" }),
  body("SWEDAC", ["Swedish Board for Accreditation and Conformity Assessment", "Sweden"], {
    alsoNamed: ["Styrelsen för ackreditering och teknisk kontroll"],
  }),
  body("NA", ["Norwegian Accreditation", "Norway"], { alsoNamed: ["Norsk akkreditering"] }),
  body("DANAK", ["Danish Accreditation Fund", "Denmark"], { alsoNamed: ["Den Danske Akkrediteringsfond"] }),
  body("FINAS", ["Finnish Accreditation Service", "Finland"], { alsoNamed: ["FINAS-akkreditointipalvelu"] }),
  body("INAB", ["Irish National Accreditation Board", "Ireland"]),
  body("IPAC", ["Portuguese Institute for Accreditation", "Portugal"], {
    alsoNamed: ["Instituto Português de Acreditação"],
  }),
  body("PCA", ["Polish Centre for Accreditation", "Poland"], {
    alsoNamed: ["Polskie Centrum Akredytacji"],
    number: "AC ?\\d{3}",
  }),
  body("CAI", ["Czech Accreditation Institute", "Czechia"], {
    alsoShort: ["ČIA"],
    alsoNamed: ["Český institut pro akreditaci"],
  }),
  body("SNAS", ["Slovak National Accreditation Service", "Slovakia"], {
    alsoNamed: ["Slovenská národná akreditačná služba"],
  }),
  body("NAH", ["National Accreditation Authority", "Hungary"], { alsoNamed: ["Nemzeti Akkreditáló Hatóság"] }),
  body("TAF", ["Taiwan Accreditation Foundation", "Taiwan"], { alsoNamed: ["全國認證基金會"] }),
  body("HKAS", ["Hong Kong Accreditation Service", "Hong Kong"], { alsoNamed: ["香港認可處"] }),
  body("EIAC", ["Emirates International Accreditation Centre", "United Arab Emirates"]),
  body("GAC", ["GCC Accreditation Center", "Gulf states"], { alsoNamed: ["GCC Accreditation Centre"] }),
  body("CGCRE", ["General Coordination for Accreditation", "Brazil"], {
    alsoNamed: ["Coordenação Geral de Acreditação"],
  }),
  body("EMA", ["Mexican Accreditation Entity", "Mexico"], {
    alsoShort: ["ema"],
    alsoNamed: ["Entidad Mexicana de Acreditación"],
  }),
  body("A2LA", ["American Association for Laboratory Accreditation", "United States"]),
  body("UAF", ["United Accreditation Foundation", "United States"]),
  body("AA", ["Akkreditierung Austria", "Austria"]),
  body("ESYD", ["Hellenic Accreditation System", "Greece"], { alsoNamed: ["Εθνικό Σύστημα Διαπίστευσης"] }),
  body("RENAR", ["Romanian Accreditation Association", "Romania"], {
    alsoNamed: ["Asociația de Acreditare din România"],
  }),
  body("TURKAK", ["Turkish Accreditation Agency", "Türkiye"], {
    alsoShort: ["TÜRKAK"],
    alsoNamed: ["Türk Akreditasyon Kurumu"],
  }),
  body("HAA", ["Croatian Accreditation Agency", "Croatia"], { alsoNamed: ["Hrvatska akreditacijska agencija"] }),
  body("LATAK", ["Latvian National Accreditation Bureau", "Latvia"], {
    alsoNamed: ["Latvijas Nacionālais akreditācijas birojs"],
  }),
  body("OLAS", ["Luxembourg Office of Accreditation and Surveillance", "Luxembourg"], {
    alsoNamed: ["Office Luxembourgeois d'Accréditation et de Surveillance"],
  }),
  body("EAK", ["Estonian Centre for Standardisation and Accreditation", "Estonia"], {
    alsoNamed: ["Eesti Standardimis- ja Akrediteerimiskeskus", "Eesti Akrediteerimiskeskus"],
  }),
  body("SA", ["Slovenian Accreditation", "Slovenia"], { alsoNamed: ["Slovenska akreditacija"] }),
  body("SANAS", ["South African National Accreditation System", "South Africa"]),
  body("SAAC", ["Saudi Accreditation Center", "Saudi Arabia"], { alsoNamed: ["المركز السعودي للاعتماد"] }),
];
