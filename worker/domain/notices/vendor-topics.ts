import type { Facet } from "#domain/access/roles.ts";
import { type Topic, topics } from "./topics.ts";

/** What a vendor's people are told of, where a buyer does something about a request that they answer. */
export const vendorTopics = ["buyer-wrote", "changes-asked", "request-moved", "version-offered"] as const;
export type VendorTopic = (typeof vendorTopics)[number];

/** What it is about, as their settings say it. Unless they chose otherwise, each is told at once. */
export const vendorTopicWords: Readonly<Record<VendorTopic, string>> = {
  "buyer-wrote": "A buyer writes to you",
  "changes-asked": "A buyer asks for changes to what you handed in",
  "request-moved": "A request gets more time, is corrected, ends, is opened again, or is decided on",
  "version-offered": "A buyer offers a newer version of its questionnaire",
};

/** Every topic of either side; no two have one name. */
export const allTopics = [...topics, ...vendorTopics] as const;
export type AnyTopic = Topic | VendorTopic;

/** The topics of a side. */
export const topicsOn = (facet: Facet): AnyTopic[] => allTopics.filter((topic) => facetOfTopic(topic) === facet);

/** On which side somebody hears of a topic. */
export const facetOfTopic = (topic: AnyTopic): Facet =>
  vendorTopics.some((one) => one === topic) ? "vendor" : "buyer";
