// The same invoice with PDFKit, as far as it goes: no square, no tags, no archive standard, no snapshot, no signature.
// node pdfkit.mjs FONT COUNT
import PDFDocument from "pdfkit";

const [font, count] = [process.argv[2], Number(process.argv[3])];

function draw(number) {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: "A4" });
    let size = 0;
    doc.on("data", (part) => (size += part.length));
    doc.on("end", () => resolve(size));
    doc.font(font).fontSize(23).text(`חשבונית מס / קבלה ${number}`, { align: "right" });
    doc.fontSize(10).text(`דנה כהן ${number}`, { align: "right" });
    for (let place = 1; place <= 8; place += 1) {
      const y = doc.y + 8;
      doc.text(`שיעור Pilates מספר ${place}, מנוי ${number}`, 200, y, { width: 300, align: "right" });
      doc.text(`₪${(100 + place).toFixed(2)}`, 60, y);
    }
    doc.text("סה\"כ לתשלום ₪836.00", 60, doc.y + 16, { width: 440, align: "right" });
    doc.end();
  });
}

await draw(0);
const cpu = process.cpuUsage();
const started = performance.now();
let size = 0;
for (let number = 1; number <= count; number += 1) size = await draw(number);
const wall = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
const each = (used.user + used.system) / 1000 / count;
console.log(`| PDFKit, text alone | ${(count / wall).toFixed(1)} | ${each.toFixed(2)} | | | ${Math.round(size / 1000)} |`);
