"""Small PDF documents, written by hand."""
import zlib

# Lines of a page that are mostly room between two words: much text that its reader soon has.
WIDE = ["A" * 230] + ["A" + " " * 230 + "B"] * 94


def pdf(lines, pages=1, encrypted=False):
    """A document whose pages all show the same lines of ASCII text."""
    def shown(line):
        return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("ascii", "replace")

    content = b"BT /F1 8 Tf 12 TL 20 1180 Td\n" + b"".join(b"(%s) Tj T*\n" % shown(line) for line in lines) + b"ET"
    content = zlib.compress(content)
    return document(content, b"/FlateDecode", pages, encrypted)


def unpacking_bomb():
    """A page without text in a few kilobytes, packed twice, that takes its reader most of a minute."""
    packer = zlib.compressobj(9)
    block = b"q Q\n" * 1_000_000
    content = b"".join(packer.compress(block) for _ in range(150)) + packer.flush()
    return document(zlib.compress(content, 9), b"[/FlateDecode /FlateDecode]")


def document(content, filters, pages=1, encrypted=False):
    """A document with that content, packed, on every page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % (5 + n) for n in range(pages)), pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        b"<< /Filter %s /Length %d >>\nstream\n%s\nendstream" % (filters, len(content), content),
    ]
    objects += [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 1200] /Resources << /Font << /F1 3 0 R >> >>"
        b" /Contents 4 0 R >>"
    ] * pages
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    # Keys that belong to no password anybody knows.
    lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (b"5a" * 32, b"a5" * 32)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, lock if encrypted else b"")
    return out + b"startxref\n%d\n%%%%EOF\n" % table
