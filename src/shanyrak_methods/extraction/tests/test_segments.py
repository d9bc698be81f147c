"""Sentences with their places, in texts as they come."""

from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.extraction.segments import Document, sentences


def test_titles_initials_and_short_months_do_not_end_a_sentence() -> None:
    text = "On Oct. 17 Mr. Baimenov met Dr. Brillantes. They spoke of J. Tull."
    assert [s.text for s in sentences(text)] == [
        "On Oct. 17 Mr. Baimenov met Dr. Brillantes.",
        "They spoke of J. Tull.",
    ]


def test_russian_initials_and_years_do_not_end_a_sentence() -> None:
    text = "Визит С.Н. Жапарова прошёл в 2021 г. Ташкент принял гостей."
    assert sentences(text)[0].text.startswith("Визит С.Н. Жапарова прошёл")


def test_a_sentence_that_runs_over_a_page_break_stays_one() -> None:
    text = "The countries share what they know and\n\nlearn from each other every year."
    assert len(sentences(text)) == 1


def test_a_heading_is_a_sentence_of_its_own() -> None:
    text = "The Hub opens its doors\n\nAstana welcomed the guests today."
    assert [s.text for s in sentences(text)] == [
        "The Hub opens its doors",
        "Astana welcomed the guests today.",
    ]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    line = "Officials of several countries came to the capital for a week of talks,"
    text = "\n".join([line] * 6) + "\nand then went home."
    assert len(sentences(text)) == 1


def test_a_quotation_ends_with_its_sign() -> None:
    text = "“We came to learn. We will come again”, she said. They left."
    assert [s.text for s in sentences(text)][-1] == "They left."


@given(st.text(max_size=400))
def test_sentences_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    place = 0
    for sentence in sentences(text):
        assert place <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == sentence.text
        place = sentence.end


@given(st.text(max_size=300), st.sampled_from(["en", "ru", "kk", "fr"]))
def test_words_stand_where_they_say(text: str, language: str) -> None:
    document = Document(text, language)
    assert all(text[token.start : token.end] == token.text for token in document.tokens)
