import { expect, isSound, signInAs, test } from "./support/visit.ts";

const printed = `<h1>CERTIFICATE</h1>
<p>Northgate Assurance Ltd hereby certifies that the AI management system of</p><h2>Sorrel Analytics Ltd</h2>
<p>conforms to</p><h2>BS EN ISO/IEC 42001:2023</h2>
<p>Scope of certification: The AI management system for the provision of Sorrel Insight, as AI provider.</p>
<p>Certificate number: SOR-17</p><p>Issue date: 03/04/2026</p><p>Valid until: 2 April 2029</p><p>Accredited by UKAS</p>`;

test("a certificate's PDF proposes its fields with the words of the page; nothing fills itself in", async ({
  page,
}) => {
  const sheet = await page.context().newPage();
  await sheet.setContent(printed);
  const pdf = await sheet.pdf({ format: "A4" });
  await sheet.close();

  await signInAs(page, "Petra Lang");
  await page.goto("/certificates");
  await page.getByRole("button", { name: "Add a certificate" }).click();
  const file = page.locator("#certificate-pdf");
  await file.setInputFiles({ name: "certificate.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(page.getByText("Page 1: “Certificate number: SOR-17”")).toBeVisible();
  await expect(page.getByText("Day and month could be the other way round.")).toBeVisible();
  await expect(page.locator("#crt-number")).toHaveValue("");
  await expect(page.locator("#crt-standard")).toHaveValue("");
  await isSound(page);
  await page.getByRole("button", { name: "Use all that need no second look, and attach the PDF" }).click();
  await expect(page.getByText("“certificate.pdf” is attached.")).toBeVisible();
  await expect(page.locator("#crt-expires")).toHaveValue("2029-04-02");
  await expect(page.locator("#crt-issued")).toHaveValue("");
  await page.getByRole("button", { name: "Use Issued on" }).click();
  await expect(page.locator("#crt-issued")).toHaveValue("2026-04-03");
  await expect(page.getByLabel("Scope statement, word for word")).toHaveValue(
    /provision of Sorrel Insight, as AI provider\.$/,
  );
  await page.getByRole("button", { name: /^Detach certificate\.pdf/ }).click();
  await expect(page.getByText("“certificate.pdf” is attached.")).toHaveCount(0);
  await page.getByRole("button", { name: "Attach this PDF as the document on file" }).click();
  await expect(page.getByRole("button", { name: /^Detach certificate\.pdf/ })).toBeVisible();
  await isSound(page);

  await file.setInputFiles({ name: "certificate.pdf", mimeType: "application/pdf", buffer: pdf.subarray(0) });
  await expect(page.getByRole("button", { name: "Attach this PDF as the document on file" })).toBeVisible();
  await file.setInputFiles({ name: "photo.pdf", mimeType: "application/pdf", buffer: Buffer.from("no pdf at all") });
  await expect(page.getByText("This is no PDF.")).toBeVisible();
  await file.setInputFiles({ name: "cut.pdf", mimeType: "application/pdf", buffer: pdf.subarray(0, 600) });
  await expect(page.getByText(/damaged or incomplete|no text to read/)).toBeVisible();
});

const ofHolder = (number: string, holder: string): string =>
  `<div style="break-after:page"><h1>CERTIFICATE</h1><p>This certifies that the AI management system of</p><h2>${holder}</h2>
<p>conforms to</p><h2>ISO/IEC 42001:2023</h2><table><tr><td>Certificate number</td><td>${number}</td></tr>
<tr><td>Valid until</td><td>2 April 2029</td></tr></table></div>`;

test("a PDF with several certificates asks which one is meant, by keyboard too, and proposes nothing before", async ({
  page,
}) => {
  const sheet = await page.context().newPage();
  await sheet.setContent(ofHolder("SOR-17", "Sorrel Analytics Ltd") + ofHolder("SOR-18", "Sorrel Iberia S.L."));
  const pdf = await sheet.pdf({ format: "A4" });
  await sheet.close();

  await signInAs(page, "Petra Lang");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/certificates");
  await page.getByRole("button", { name: "Add a certificate" }).click();
  const file = page.locator("#certificate-pdf");
  await file.setInputFiles({ name: "both.pdf", mimeType: "application/pdf", buffer: pdf });
  const choice = page.getByRole("group", { name: "Which certificate in this file do you mean?" });
  await expect(choice.getByRole("radio")).toHaveCount(2);
  await expect(choice.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByText("What the PDF seems to say")).toHaveCount(0);
  await isSound(page);
  await choice.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Page 1: “Certificate number SOR-17”")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Page 2: “Certificate number SOR-18”")).toBeVisible();
  await expect(choice.getByRole("radio").nth(1)).toBeFocused();
  await expect(page.getByText(/^Not found in the PDF: .*Issued on.*leave it empty\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Use all that need no second look" }).click();
  await expect(page.locator("#crt-number")).toHaveValue("SOR-18");
  await expect(page.locator("#crt-standard")).toHaveValue("ISO/IEC 42001:2023");
  await expect(page.locator("#crt-issued")).toHaveValue("");
  await isSound(page);
});
