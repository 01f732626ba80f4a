"""The same invoice with WeasyPrint, without square, archive standard, snapshot and signature.

weasy.py FONT COUNT
"""
import sys
import time

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

font, count = sys.argv[1], int(sys.argv[2])
fonts = FontConfiguration()
style = CSS(
    string=f"@font-face {{ font-family: Rubik; src: url(file://{font}) }}"
    "body { font-family: Rubik; font-size: 10pt } table { width: 100% } td { border-bottom: 1px solid #ddd }",
    font_config=fonts,
)


def draw(number):
    rows = "".join(
        f"<tr><td>שיעור Pilates מספר {place}, מנוי {number}</td><td>{1 + place / 4} שעה</td>"
        f"<td>₪{100 + number % 977 / 100:.2f}</td><td>₪{100 + place:.2f}</td></tr>"
        for place in range(1, 9)
    )
    page = (
        f"<html lang=he dir=rtl><body><h1>חשבונית מס / קבלה {number}</h1><p>דנה כהן {number}</p>"
        f"<table>{rows}</table><h2>סה״כ לתשלום ₪836.00</h2></body></html>"
    )
    return HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts)


draw(0)
cpu, started = time.process_time(), time.perf_counter()
for number in range(1, count + 1):
    pdf = draw(number)
wall, cpu = time.perf_counter() - started, time.process_time() - cpu
print(f"| WeasyPrint | {count / wall:.1f} | {cpu * 1000 / count:.2f} | | | {len(pdf) // 1000} |")
