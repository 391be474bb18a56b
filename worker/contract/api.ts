import type { Route } from "#domain/access/permissions.ts";
import type { Receipt } from "#domain/assessment/receipt.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { RequestChanges, SaveReview, SendAssessment } from "./assessment.schema.ts";
import type {
  AssessmentEntry,
  AssessmentView,
  BasketItem,
  ComparisonView,
  InvitationLink,
  LastTime,
  ReviewView,
  SavedReview,
  SentAssessment,
} from "./assessment.ts";
import type { Decide, SaveFinding, SettleDecision } from "./decision.schema.ts";
import type { BuyerSettings, DecisionsView } from "./decision.ts";
import type { AcceptInvitation, FinishSignIn, SaveMember, StartSignIn } from "./identity.schema.ts";
import type {
  DemoMail,
  DemoPerson,
  InvitationView,
  MemberView,
  SessionEntry,
  SessionView,
  SignInStep,
} from "./identity.ts";
import type { AskAccess } from "./passport.schema.ts";
import type { OpenedEvidence, PassportDesk, PassportPage } from "./passport.ts";
import type { PolicyDesk, PolicyEffectPage } from "./policy.ts";
import type { SavedPortfolioView, SaveView } from "./portfolio.schema.ts";
import type { CalendarDay, PortfolioEntry, RemindersSent } from "./portfolio.ts";
import type { NewDraft, SaveDraft, SaveMapping, SaveTranslation } from "./questionnaire.schema.ts";
import type {
  DraftEntry,
  DraftView,
  LanguageEntry,
  MappingEntry,
  PublicationPreview,
  Published,
  QuestionnaireView,
  SavedDraft,
  ShelfEntry,
} from "./questionnaire.ts";
import type { AnswerBody, CertificateBody, LegalEntityBody, SubmitRequest, SystemBody } from "./request.schema.ts";
import type {
  CertificateEffectView,
  CertificateView,
  EarlierAnswers,
  LegalEntityView,
  RequestEntry,
  RequestView,
  Revised,
  SavedAnswer,
  StatusEntry,
  SystemView,
  VendorEvidence,
} from "./request.ts";
import type { SuppliersView } from "./supplier.ts";
import type { Delegate, Presence, WriteWords } from "./together.schema.ts";
import type { ConversationView, DelegationView, MessageView, NoteView, PresentView } from "./together.ts";

/** What a route takes as JSON and gives as JSON. */
interface Exchange {
  readonly body?: unknown;
  readonly result: unknown;
}
type Done = { readonly done: true };

/** Every route of the API with what goes over the wire; screens and routes are both checked against it. */
export interface Api {
  "GET /.well-known/annexa-keys.json": { result: { keys: readonly object[] } };
  "GET /api/health": { result: { ok: true } };
  "POST /api/sign-in/start": { body: StartSignIn; result: Done };
  "POST /api/sign-in/finish": { body: FinishSignIn; result: SignInStep };
  "GET /api/session": { result: SessionView };
  "POST /api/session/end": { body: Record<string, never>; result: Done };
  "POST /api/session/organisation": { body: { orgId: string; facet: "buyer" | "vendor" }; result: SessionView };
  "GET /api/sessions": { result: SessionEntry[] };
  "POST /api/sessions/:id/end": { body: Record<string, never>; result: Done };
  "POST /api/invitations/look": { body: { token: string }; result: InvitationView };
  "POST /api/invitations/sign-in": { body: { token: string }; result: Done };
  "POST /api/invitations/accept": { body: AcceptInvitation; result: { requestId: string } };

  "POST /api/passports/look": { body: { address: string }; result: PassportPage };
  "POST /api/passports/access": { body: AskAccess; result: Done };
  "POST /api/passports/evidence": { body: { token: string }; result: OpenedEvidence };
  "POST /api/passports/file": { body: { token: string; evidenceId: string }; result: unknown };

  "GET /api/demo/people": { result: DemoPerson[] };
  "POST /api/demo/sign-in": { body: { personId: string }; result: Done };
  "GET /api/demo/mails": { result: DemoMail[] };
  "POST /api/demo/load": { body: Record<string, never>; result: { loaded: boolean } };

  "GET /api/buyer/questionnaires": { result: ShelfEntry[] };
  /** Query: `version`, an older one; without it the one to send today. */
  "GET /api/buyer/questionnaires/:id": { result: QuestionnaireView };
  "PUT /api/buyer/questionnaires/:id/translations/:language": { body: SaveTranslation; result: LanguageEntry };
  "GET /api/buyer/questionnaire-drafts": { result: DraftEntry[] };
  "POST /api/buyer/questionnaire-drafts": { body: NewDraft; result: { id: string } };
  "GET /api/buyer/questionnaire-drafts/:id": { result: DraftView };
  "PUT /api/buyer/questionnaire-drafts/:id": { body: SaveDraft; result: SavedDraft };
  "POST /api/buyer/questionnaire-drafts/:id/removal": { body: { revision: number }; result: Done };
  "GET /api/buyer/questionnaire-drafts/:id/publication": { result: PublicationPreview };
  "POST /api/buyer/questionnaire-drafts/:id/publication": { body: { revision: number }; result: Published };
  "GET /api/buyer/import-mappings": { result: MappingEntry[] };
  "POST /api/buyer/import-mappings": { body: SaveMapping; result: MappingEntry };
  "POST /api/buyer/import-mappings/:id/removal": { body: Record<string, never>; result: Done };
  "GET /api/buyer/assessments": { result: AssessmentEntry[] };
  "POST /api/buyer/assessments": { body: SendAssessment; result: SentAssessment };
  "GET /api/buyer/assessments/:id": { result: AssessmentView };
  "POST /api/buyer/assessments/:id/invitations": { body: { mail: boolean }; result: InvitationLink };
  "POST /api/buyer/assessments/:id/version-offer": { body: { version: number }; result: Done };
  "GET /api/buyer/assessments/:id/review": { result: ReviewView };
  "POST /api/buyer/assessments/:id/changes": { body: RequestChanges; result: Done };
  /** The report as a PDF. Query: `open=left-out` leaves out what was not answered. */
  "GET /api/buyer/assessments/:id/report": { result: unknown };
  "GET /api/buyer/assessments/:id/last-time": { result: LastTime | null };
  "PUT /api/buyer/assessments/:id/basket/:questionId": { body: { text: string }; result: BasketItem[] };
  "GET /api/buyer/assessments/:id/dossier": { result: unknown };
  "PUT /api/buyer/assessments/:id/reviews/:kind/:subject": { body: SaveReview; result: SavedReview };
  "GET /api/buyer/assessments/:id/evidence/:evidenceId": { result: unknown };
  "PUT /api/buyer/assessments/:id/findings/:findingId": { body: SaveFinding; result: SavedReview };
  "GET /api/buyer/assessments/:id/decisions": { result: DecisionsView };
  "POST /api/buyer/assessments/:id/decisions": { body: Decide; result: DecisionsView };
  "POST /api/buyer/assessments/:id/decisions/settlement": { body: SettleDecision; result: DecisionsView };
  "GET /api/buyer/assessments/:id/decisions/:number/statement": { result: unknown };
  "GET /api/buyer/policies": { result: PolicyDesk };
  "POST /api/buyer/policies/effect": { body: { policy: PolicyChanges; after?: string }; result: PolicyEffectPage };
  "POST /api/buyer/policies": { body: { base: number; policy: PolicyChanges }; result: PolicyDesk };
  "POST /api/buyer/assessments/:id/policy": { body: { version: number }; result: ReviewView };
  "GET /api/buyer/portfolio": { result: PortfolioEntry[] };
  "GET /api/buyer/calendar": { result: CalendarDay[] };
  "GET /api/buyer/portfolio-views": { result: SavedPortfolioView[] };
  "PUT /api/buyer/portfolio-views": { body: SaveView; result: SavedPortfolioView[] };
  "POST /api/buyer/reminders": { body: { assessmentIds: string[] }; result: RemindersSent };
  "GET /api/buyer/assessments/:id/decisions/:number/pdf": { result: unknown };
  "GET /api/buyer/settings": { result: BuyerSettings };
  "PUT /api/buyer/settings": { body: BuyerSettings; result: BuyerSettings };
  "GET /api/buyer/assessments/:id/conversation": { result: ConversationView };
  "POST /api/buyer/assessments/:id/notes": { body: WriteWords; result: NoteView };
  "POST /api/buyer/assessments/:id/messages": { body: WriteWords; result: MessageView };
  /** Query: `assessments`, two to ten ids joined by commas, in the reader's order. */
  "GET /api/buyer/comparison": { result: ComparisonView };
  "GET /api/buyer/members": { result: MemberView[] };
  "PUT /api/buyer/members": { body: SaveMember; result: MemberView };

  "GET /api/vendor/requests": { result: RequestEntry[] };
  "GET /api/vendor/requests/:id": { result: RequestView };
  "GET /api/vendor/requests/:id/certificate-effect": { result: CertificateEffectView };
  "GET /api/vendor/requests/:id/earlier-answers": { result: EarlierAnswers };
  "PUT /api/vendor/requests/:id/answers/:questionId": {
    body: { revision: number; answer: AnswerBody };
    result: SavedAnswer;
  };
  "PUT /api/vendor/requests/:id/systems": {
    body: { revision: number; systems: { systemId: string; useId: string | null }[] };
    result: { revision: number };
  };
  "PUT /api/vendor/requests/:id/language": { body: { language: string }; result: { language: string } };
  "POST /api/vendor/requests/:id/version": {
    body: { version: number; revision: number };
    result: { revision: number };
  };
  "POST /api/vendor/requests/:id/submission": { body: SubmitRequest; result: Receipt };
  "POST /api/vendor/requests/:id/withdrawal": { body: Record<string, never>; result: Done };
  "GET /api/vendor/requests/:id/conversation": { result: ConversationView };
  "POST /api/vendor/requests/:id/notes": { body: WriteWords; result: NoteView };
  "POST /api/vendor/requests/:id/messages": { body: WriteWords; result: MessageView };
  "POST /api/vendor/requests/:id/delegations": { body: Delegate; result: DelegationView };
  "POST /api/vendor/requests/:id/delegations/:personId/removal": { body: Record<string, never>; result: Done };
  "POST /api/vendor/requests/:id/finished": { body: { finished: boolean }; result: Done };
  "PUT /api/vendor/requests/:id/presence": { body: Presence; result: PresentView[] };
  "GET /api/vendor/systems": { result: SystemView[] };
  "PUT /api/vendor/systems/:id": { body: { revision: number; body: SystemBody }; result: Revised<SystemBody> };
  "GET /api/vendor/certificates": { result: CertificateView[] };
  "PUT /api/vendor/certificates/:id": {
    body: { revision: number; body: CertificateBody };
    result: Revised<CertificateBody>;
  };
  "GET /api/vendor/certificates/:id/history": { result: StatusEntry[] };
  "GET /api/vendor/legal-entities": { result: LegalEntityView[] };
  "PUT /api/vendor/legal-entities/:id": {
    body: { revision: number; body: LegalEntityBody };
    result: Revised<LegalEntityBody>;
  };
  "GET /api/vendor/evidence": { result: VendorEvidence[] };
  /** Body: the bytes, `application/octet-stream`; query: `uploadEvidenceSchema`. */
  "POST /api/vendor/evidence": { result: VendorEvidence };
  "PUT /api/vendor/evidence/:id": {
    body: { revision: number; kind: "document" | "record" | "report"; datedOn: string | null };
    result: VendorEvidence;
  };
  "GET /api/vendor/evidence/:id/file": { result: unknown };
  "GET /api/vendor/passports": { result: PassportDesk };
  "PUT /api/vendor/passports/:id": { body: { revision: number; choices: PassportChoices }; result: PassportDesk };
  "POST /api/vendor/passports/:id/revocation": { body: Record<string, never>; result: Done };
  "POST /api/vendor/passports/:id/requests/:requestId": { body: { granted: boolean }; result: Done };
  "GET /api/vendor/suppliers": { result: SuppliersView };
  "POST /api/vendor/suppliers/buying": { body: Record<string, never>; result: Done };
  "POST /api/vendor/suppliers/:id/evidence": { body: Record<string, never>; result: VendorEvidence };
  "GET /api/vendor/members": { result: MemberView[] };
  "PUT /api/vendor/members": { body: SaveMember; result: MemberView };
}

/** Fails to compile when the table of permissions and this contract name different routes. */
export type EveryRouteHasAContract = [Route] extends [keyof Api] ? ([keyof Api] extends [Route] ? true : never) : never;
export const everyRouteHasAContract: EveryRouteHasAContract = true;

export type Result<R extends Route> = Api[R] extends Exchange ? Api[R]["result"] : never;
export type Body<R extends Route> = Api[R] extends { body: infer B } ? B : undefined;
/** The names of a route's path parameters. */
export type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
