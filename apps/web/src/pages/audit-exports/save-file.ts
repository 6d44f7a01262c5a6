/** Saves what the browser keeps under an address, as if its link had been followed. */
export function saveFile(href: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = fileName;
  link.click();
}
