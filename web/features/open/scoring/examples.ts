import { percent } from "#domain/format.ts";
import type { Policy } from "#domain/policy/policy.ts";

/** One small sum with its words; `assured` from 0 to 1. */
export interface Example {
  readonly id: string;
  readonly situation: string;
  readonly sum: string;
  readonly claimed: number;
  readonly assured: number;
}

interface Case {
  readonly id: string;
  readonly situation: string;
  readonly level: number;
  readonly phi: number;
  /** Certificate credit, 0 to 1. */
  readonly credit: number;
  /** A certificate may stand in for the answer, so that its credit counts whole. */
  readonly isCovered?: true;
}

const casesUnder = ({ assurance, factors }: Policy): readonly Case[] => [
  { id: "word", situation: "“Yes”, and nothing else", level: 1, phi: assurance.asserted, credit: 0 },
  { id: "policy", situation: "“Yes” with a policy document", level: 1, phi: assurance.documented, credit: 0 },
  { id: "records", situation: "“Partly” with accepted records", level: 0.5, phi: assurance.operating, credit: 0 },
  {
    id: "confirmed",
    situation: "“Yes” with a policy document; a confirmed certificate covers a fifth of what you buy",
    level: 1,
    phi: assurance.documented,
    credit: 0.2,
    isCovered: true,
  },
  {
    id: "unconfirmed",
    situation:
      "“Yes” with a policy document; a certificate is said to cover all you buy, and nobody has confirmed it or read its scope",
    level: 1,
    phi: assurance.documented,
    credit: factors.documentOnly * factors.scopeUnread,
    isCovered: true,
  },
  {
    id: "elsewhere",
    situation: "“Yes”, and nothing else, to what a certificate may not answer; a confirmed one covers all you buy",
    level: 1,
    phi: assurance.asserted,
    credit: 1,
  },
];

/** What the formula gives for a few everyday cases: level × (φ + (1 − φ) × n × credit), under a policy (SCORING 5). */
export const examplesUnder = (policy: Policy): readonly Example[] =>
  casesUnder(policy).map(({ id, situation, level, phi, credit: whole, isCovered }) => {
    const credit = isCovered ? whole : whole * policy.factors.notCovered;
    return {
      id,
      situation,
      sum:
        credit === 0
          ? `${percent(level)} × ${percent(phi)}`
          : `${percent(level)} × (${percent(phi)} + ${percent(1 - phi)} × ${percent(credit)})`,
      claimed: level,
      assured: level * (phi + (1 - phi) * credit),
    };
  });
