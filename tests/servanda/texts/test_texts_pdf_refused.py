"""A PDF that cannot be read is refused in one sentence that says why, and what to do."""

from __future__ import annotations

import pytest
from tests.servanda.texts.pdf_by_hand import FONT, joined, lines, pdf, stream, words
from tests.servanda.texts.readers import read

from servanda.texts import UnreadableText, open_bytes

OCR = "run text recognition (OCR) on it and load the result."
AGAIN = "fetch the file again, or open it in its program and save it as PDF anew."
WHOLE = pdf(lines(700, "The Sides agreed to meet every year."))
PICTURE = stream(
    b"\0" * 64,
    b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
)
SHOWN = b"q 595 0 0 842 0 0 cm /P Do Q\n"
WITH_PICTURE = b"<< /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >>"


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableText) as found:
        open_bytes(data, name="scan.pdf")
    return str(found.value)


def test_a_scan_is_refused_and_ocr_advised() -> None:
    assert refusal(pdf(SHOWN, SHOWN, more=[PICTURE], resources=WITH_PICTURE)) == (
        f"scan.pdf is a scan, pictures of pages without text: {OCR}"
    )


def test_a_scan_with_a_stamp_on_each_page_is_a_scan() -> None:
    pages = [SHOWN + words(200, 20, "Received by the registry") + words(500, 20, str(n)) for n in (1, 2, 3)]
    assert "is a scan" in refusal(pdf(*pages, more=[PICTURE], resources=WITH_PICTURE))


def test_of_a_partial_scan_the_pages_without_words_are_told() -> None:
    said = lines(700, "The Sides agreed to meet every year.")
    found = read(pdf(said, SHOWN, SHOWN, b"", more=[PICTURE], resources=WITH_PICTURE), "scan.pdf")
    assert found.content == "The Sides agreed to meet every year.\n"
    assert found.notes == [
        "Pages that are pictures were not read, run text recognition (OCR): 2–3.",
        "Pages without text, blank or drawn, were not read: 4.",
    ]


def test_blank_pages_are_no_text() -> None:
    assert refusal(pdf(b"", b"")) == (f"scan.pdf holds no text, its pages are blank or drawn: {OCR}")


def test_letters_that_are_shapes_alone_are_not_guessed() -> None:
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
    )
    said = b"BT /G 11 Tf 72 700 Td <" + b"0003000400050006" * 20 + b"> Tj ET"
    resources = b"<< /Font << /F 3 0 R /G 4 0 R >> >>"
    assert refusal(pdf(said, more=font, resources=resources)).startswith(
        "scan.pdf does not say which letters"
    )


@pytest.mark.parametrize("left", [0.3, 0.6, 0.9, 0.98])
def test_a_file_cut_short_is_not_read_in_part(left: float) -> None:
    assert refusal(WHOLE[: int(left * len(WHOLE))]) == (
        f"scan.pdf is a PDF that was cut short or damaged: {AGAIN}"
    )


def test_a_file_with_something_after_its_end_is_whole() -> None:
    assert (
        read(WHOLE + b"\r\n\0\0<!-- served -->", "a.pdf").content == "The Sides agreed to meet every year.\n"
    )


def test_a_file_whose_table_of_objects_is_wrong_is_mended() -> None:
    assert read(WHOLE.replace(b"startxref\n", b"startxref\n9"), "a.pdf").content.startswith(
        "The Sides agreed"
    )


def test_a_page_that_is_not_there_is_named() -> None:
    pages = b"<< /Type /Pages /Kids [4 0 R 9 0 R] /Count 2 >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        pages,
        FONT,
        page,
        stream(lines(700, "The Sides agreed.")),
    ]
    assert refusal(joined(objects)) == (f"scan.pdf is damaged on page 2: {AGAIN}")


def test_a_locked_file_is_refused() -> None:
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >>" % (b"o" * 32, b"u" * 32)
    locked = WHOLE.replace(
        b"/Root 1 0 R", b"/Root 1 0 R /ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt %s" % lock
    )
    assert (
        refusal(locked)
        == "scan.pdf is locked with a password: open it, take the password off and save it anew."
    )


def test_a_lock_of_an_unknown_kind_is_refused() -> None:
    locked = WHOLE.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Ministry /V 9 >>")
    assert "locked" in refusal(locked)
