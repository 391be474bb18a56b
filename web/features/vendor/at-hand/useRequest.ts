import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";

/** One request with everything the vendor works from. */
export const useRequest = (id: string): Resource<RequestView> =>
  useMemo(() => resource(() => call("GET /api/vendor/requests/:id", { params: { id } })), [id]);
