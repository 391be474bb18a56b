import { type ComponentType, h, type JSX } from "preact";
import { Route } from "preact-iso";

/** What a page is told by its address. */
interface PageProps {
  readonly id?: string;
  readonly view?: string;
  readonly sectionId?: string;
  readonly address?: string;
}

/** The component of each path of a list. */
export type PageTable<Path extends string> = Readonly<Record<Path, ComponentType<PageProps>>>;

/** The routes of a list of paths, in its order. */
export const routesOf = <Path extends string>(paths: readonly Path[], pages: PageTable<Path>): JSX.Element[] =>
  paths.map((path) => h(Route<PageProps>, { key: path, path, component: pages[path] }));
