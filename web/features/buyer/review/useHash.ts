import { useEffect } from "preact/hooks";

/** Goes to the part of the page that the address names, which is not there yet when the browser looks for it. */
export function useHash(): void {
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), []);
}

/** Whether the address names this part of the page. */
export const isInHash = (id: string): boolean => location.hash.slice(1) === id;
