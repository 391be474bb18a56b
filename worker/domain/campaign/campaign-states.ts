/** What became of a sending to many. */
export const campaignStates = ["draft", "sending", "stopped", "sent"] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignStateWords: Readonly<Record<CampaignState, string>> = {
  draft: "Not sent yet",
  sending: "Being sent",
  stopped: "Stopped",
  /** Also where some were never sent. */
  sent: "Ended",
};

/** What became of one line of it. */
export const itemStates = ["ready", "left-out", "sent", "failed"] as const;
export type ItemState = (typeof itemStates)[number];

/** The words of what waits depend on whether anything goes out at all. */
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  ready: "To be sent",
  "left-out": "Left out",
  sent: "Sent",
  failed: "Could not be sent",
};

/** The ways on and out of each state; what is sent stays sent. */
const campaignActs = {
  change: ["draft"],
  start: ["draft"],
  remove: ["draft"],
  stop: ["sending"],
  resume: ["stopped"],
  close: ["stopped"],
  /** What could not be sent is prepared once more, as a sending of its own. */
  again: ["sent"],
} as const satisfies Readonly<Record<string, readonly CampaignState[]>>;
export type CampaignAct = keyof typeof campaignActs;

/** Whether something can be done with a sending to many as it stands. */
export const mayCampaign = (act: CampaignAct, state: CampaignState): boolean =>
  campaignActs[act].some((one) => one === state);
