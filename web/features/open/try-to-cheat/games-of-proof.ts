import { type GameGroup, game } from "./game.ts";

export const evidenceGames: GameGroup = {
  id: "evidence",
  title: "Paper that proves little",
  games: [
    game({
      id: "one-report-everywhere",
      title: "One report for everything",
      cheat: "Have a report accepted for one answer, then hang it on all the others.",
      twin: "The same answers, and the report only where it was accepted.",
      mustNotBeat: "checked",
      why: "A reviewer accepts a report for one answer at a time. Everywhere else it is paper that nobody has read.",
    }),
    game({
      id: "record-per-domain",
      title: "One record in every chapter",
      cheat: "Spread a single record so that no chapter looks like words alone.",
      twin: "The same answers, without the record.",
      mustNotBeat: "checked",
      why: "One item behind many answers shows nothing at work until it has been accepted for each of them.",
    }),
    game({
      id: "bare-word-certified",
      title: "A real certificate and bare words",
      cheat: "Lean on a genuine certificate, and prove nothing that it does not cover.",
      twin: "The same certificate, with records where it does not reach.",
      mustNotBeat: "assured",
      why: "Beside a certificate, a bare word is still a word. Whoever adds records comes out ahead.",
    }),
  ],
};

export const certificateGames: GameGroup = {
  id: "certificates",
  title: "Certificates that cover less than they seem to",
  games: [
    game({
      id: "invented-certificate",
      title: "A certificate that does not exist",
      cheat: "Claim the best of everything, hang one file on each answer, and invent a certificate.",
      twin: "The same claims, with nothing to show for them.",
      mustNotBeat: "checked",
      why: "What nobody has looked at adds nothing to what is checked, and a rating that rests on it is not conclusive.",
    }),
    game({
      id: "unread-scope",
      title: "A certificate for something else",
      cheat: "Show a genuine certificate of another product, and say that it covers this one.",
      twin: "The same vendor, without the certificate.",
      mustNotBeat: "checked",
      why: "Until a reviewer has read the scope, it adds nothing to what is checked, and only half to what is assured.",
    }),
    game({
      id: "sister-company",
      title: "The sister company's certificate",
      cheat: "Show a certificate that belongs to another company of the same group.",
      twin: "The same vendor, without the certificate.",
      mustNotBeat: "assured",
      why: "A certificate counts for the company that holds it, unless a reviewer confirms how the two belong together.",
    }),
    game({
      id: "certificate-twice",
      title: "The same certificate twice",
      cheat: "Enter the certificate again, without the list of what it leaves out.",
      twin: "The same certificate, entered once with its list.",
      mustNotBeat: "assured",
      why: "A certificate that is entered twice is worth the less of the two.",
    }),
  ],
};
