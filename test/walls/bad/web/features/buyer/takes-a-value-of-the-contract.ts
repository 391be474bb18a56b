import { api } from "#contract/api.ts";

export const routes = api;
