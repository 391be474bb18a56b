/** Gives the browser a file to save under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address by then; keeping it would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
