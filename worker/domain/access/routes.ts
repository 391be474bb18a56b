import { type Permission, permissions, type Roles, type Route } from "./permissions.ts";

/** Routes for people of an organisation: there is somebody who acts for it. */
export type MemberRoute = { [R in Route]: (typeof permissions)[R] extends Roles ? R : never }[Route];
/** Whether there is such a route. */
export const isRoute = (text: string): text is Route => Object.hasOwn(permissions, text);

/** The route of a method and a path pattern such as `/api/buyer/assessments/:id`; undefined when there is none. */
export function routeOf(method: string, path: string): Route | undefined {
  const route = `${method === "HEAD" ? "GET" : method} ${path}`;
  return isRoute(route) ? route : undefined;
}

const patterns = Object.keys(permissions).map((route) => {
  const [method = "", path = ""] = route.split(" ");
  return { method, pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`) };
});

/** The methods that routes have at a path; none where there is no route. */
export function methodsAt(path: string): string[] {
  const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
}

/** Who may call a route. */
export const permissionOf = (route: Route): Permission => permissions[route];

/** Whether a route is for people of an organisation. */
export const isMemberRoute = (route: Route): route is MemberRoute => permissionOf(route).to === "roles";
