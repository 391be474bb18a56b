import type { Body } from "#contract/api.ts";

/** What somebody inside asks for. */
export const wanted = (mark: string, change: object = {}): Body<"PUT /api/asked/:id">["body"] => ({
  vendorName: `${mark} wished vendor`,
  website: `https://wished-${mark.toLowerCase()}.example`,
  product: `${mark} wished product`,
  purpose: `${mark} purpose`,
  department: `${mark} department`,
  uses: [
    {
      id: "use-1",
      name: `${mark} use`,
      description: "",
      factors: { data: 2, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
    },
  ],
  contact: { name: `${mark} contact`, email: `sales@wished-${mark.toLowerCase()}.example` },
  neededOn: "2028-02-29",
  ...change,
});
