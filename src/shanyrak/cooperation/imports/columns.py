"""The fields that a column can give, and which column gives which, guessed from headings and from what stands below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shanyrak.cooperation.imports.rules import ImportKind, MappedTwice, RequiredNotMapped
from shanyrak.refusals import gettext_noop

EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
SAMPLE_ROWS = 50
MOST_OF_THEM = 0.7


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column can give."""

    name: str
    label: str
    synonyms: str  # headings that mean it, in the four languages, separated by "|"
    longest: int = 500
    required: bool = False


def _languages(name: str, label: str, words: Mapping[str, str], longest: int) -> list[Field]:
    return [Field(f"{name}_{code}", label, words[code], longest) for code in ("en", "ru", "kk", "fr")]


IN_LANGUAGE = {
    "en": gettext_noop("Name in English"),
    "ru": gettext_noop("Name in Russian"),
    "kk": gettext_noop("Name in Kazakh"),
    "fr": gettext_noop("Name in French"),
}
TITLE_IN_LANGUAGE = {
    "en": gettext_noop("Title in English"),
    "ru": gettext_noop("Title in Russian"),
    "kk": gettext_noop("Title in Kazakh"),
    "fr": gettext_noop("Title in French"),
}
NAMES_IN = (
    Field(
        "name_en",
        IN_LANGUAGE["en"],
        "name in english|english name|name (en)|name_en|имя на английском|название на английском|nom en anglais|nom anglais",
        300,
    ),
    Field(
        "name_ru",
        IN_LANGUAGE["ru"],
        "name in russian|russian name|name (ru)|name_ru|имя на русском|фио на русском|название на русском|орысша аты|nom en russe",
        300,
    ),
    Field(
        "name_kk",
        IN_LANGUAGE["kk"],
        "name in kazakh|kazakh name|name (kk)|name_kk|имя на казахском|название на казахском|қазақша аты|nom en kazakh",
        300,
    ),
    Field(
        "name_fr",
        IN_LANGUAGE["fr"],
        "name in french|french name|name (fr)|name_fr|имя на французском|название на французском|nom en français",
        300,
    ),
)
TITLES_IN = (
    Field(
        "title_en",
        TITLE_IN_LANGUAGE["en"],
        "title in english|english title|title (en)|title_en|название на английском|titre en anglais",
    ),
    Field(
        "title_ru",
        TITLE_IN_LANGUAGE["ru"],
        "title in russian|russian title|title (ru)|title_ru|название на русском|titre en russe",
    ),
    Field(
        "title_kk",
        TITLE_IN_LANGUAGE["kk"],
        "title in kazakh|kazakh title|title (kk)|title_kk|название на казахском|қазақша атауы|titre en kazakh",
    ),
    Field(
        "title_fr",
        TITLE_IN_LANGUAGE["fr"],
        "title in french|french title|title (fr)|title_fr|название на французском|titre en français",
    ),
)
COUNTRY = Field(
    "country",
    gettext_noop("Country"),
    "country|country of origin|state|страна|государство|ел|мемлекет|елі|pays|état",
    200,
)
SINCE = "since|from|start|start date|from date|begins|beginning|с|с даты|начало|дата начала|бастап|басталуы|басталу күні|depuis|début|date de début|dtstart|du"
UNTIL = "until|to|end|end date|to date|ends|till|по|до|конец|окончание|дата окончания|дейін|аяқталуы|аяқталу күні|jusqu'au|jusque|fin|date de fin|dtend|au"
KIND = "kind|type|sort|вид|тип|түрі|genre|nature|categories|category|категория"
STATUS = "status|state of affairs|статус|состояние|күйі|мәртебесі|statut|état d'avancement"
PEOPLE = (
    Field("name", gettext_noop("Name"), "name|full name|fn|person|contact|contact person|имя|фио|ф.и.о.|полное имя|контакт|контактное лицо|аты-жөні|аты|толық аты|nom|nom complet|personne|name as in passport", 200),
    Field("family_name", gettext_noop("Family name"), "family name|surname|last name|фамилия|тегі|nom de famille", 100),
    Field("given_name", gettext_noop("Given name"), "given name|first name|forename|собственное имя|имя (без фамилии)|есімі|prénom|prenom", 100),
    Field("father_name", gettext_noop("Father’s name"), "patronymic|middle name|father's name|отчество|әкесінің аты|patronyme|deuxième prénom", 100),
    *NAMES_IN,
    Field("office", gettext_noop("Office"), "office|position|post|job title|job|title|role|должность|пост|лауазымы|қызметі|fonction|poste|titre", 300),
    COUNTRY,
    Field("party", gettext_noop("Organisation"), "organisation|organization|company|institution|body|agency|party|org|employer|организация|учреждение|ведомство|орган|место работы|ұйым|мекеме|organisation (org)|organisme|institution (fr)|établissement", 300),
    Field("since", gettext_noop("In office since"), f"in office since|appointed|appointed on|since when|дата назначения|назначен|тағайындалған күні|nommé le|{SINCE}", 40),
    Field("until", gettext_noop("In office until"), f"in office until|left office|дата увольнения|{UNTIL}", 40),
    Field("email", gettext_noop("E-mail"), "email|e-mail|mail|e-mail address|email address|электронная почта|эл. почта|почта|эл. адрес|электрондық пошта|эл. пошта|courriel|adresse électronique|mél", 320),
    Field("phone", gettext_noop("Telephone"), "phone|telephone|tel|mobile|cell|phone number|телефон|тел.|тел|мобильный|мобильный телефон|телефоны|ұялы телефон|téléphone|tél.|portable", 100),
)  # fmt: skip
PARTIES = (
    Field("name", gettext_noop("Name"), "name|full name|organisation|organization|party|institution|название|наименование|организация|атауы|ұйым|nom|organisation (fr)|institution (fr)", 300),
    *NAMES_IN,
    Field("kind", gettext_noop("Kind"), f"{KIND}|sort of organisation|вид организации|ұйым түрі|type d'organisation", 60),
    Field("abbreviation", gettext_noop("Abbreviation"), "abbreviation|acronym|short name|сокращение|аббревиатура|краткое название|қысқартуы|sigle|abréviation|acronyme", 40),
    COUNTRY,
    Field("parent", gettext_noop("Part of"), "part of|parent|belongs to|parent organisation|входит в|вышестоящая организация|құрамында|fait partie de|organisation mère", 300),
    Field("aliases", gettext_noop("Other names"), "other names|aliases|also known as|alias|другие названия|также известна как|басқа атаулары|autres noms|alias (fr)", 1000),
)  # fmt: skip
AGREEMENTS = (
    Field("title", gettext_noop("Title"), "title|agreement|name|subject|document|название|соглашение|наименование|документ|атауы|келісім|құжат|titre|accord|intitulé"),
    *TITLES_IN,
    Field("kind", gettext_noop("Kind"), f"{KIND}|kind of agreement|вид соглашения|вид документа|келісім түрі|type d'accord", 60),
    Field("status", gettext_noop("Status"), STATUS, 40),
    Field("reference", gettext_noop("Reference"), "reference|ref|no|no.|number|code|номер|№|рег. номер|номер соглашения|нөмірі|référence|numéro", 40),
    Field("parties", gettext_noop("Parties"), "parties|signatories|between|participants|party|стороны|участники|тараптар|қатысушылар|parties prenantes|parties (fr)|signataires", 1000, required=True),
    Field("signed_on", gettext_noop("Signed on"), "signed|signed on|date|date of signing|signature date|дата|дата подписания|подписано|қол қойылған күні|күні|date de signature|signé le", 40),
    Field("signed_at", gettext_noop("Signed in"), "signed in|signed at|place|city|место подписания|место|город|қол қойылған жері|орны|lieu de signature|lieu|ville", 200),
    Field("since", gettext_noop("In force from"), f"in force from|effective from|entry into force|вступает в силу|дата вступления в силу|күшіне ену күні|en vigueur depuis|{SINCE}", 40),
    Field("until", gettext_noop("In force until"), f"in force until|valid until|expires|expiry|expiry date|действует до|срок действия|қолданылу мерзімі|en vigueur jusqu'au|expire le|{UNTIL}", 40),
    Field("clause", gettext_noop("Clause number"), "clause|clause number|article|пункт|статья|номер пункта|тармақ|бап|clause n°|article n°", 12),
    Field("clause_title", gettext_noop("Clause"), "clause title|clause text|article title|название пункта|текст пункта|тармақ атауы|titre de la clause|titre de l'article", 500),
    Field("promise", gettext_noop("Promise"), "promise|commitment|obligation|undertaking|обязательство|обещание|міндеттеме|engagement|obligation (fr)", 500),
    Field("promise_kind", gettext_noop("Kind of promise"), "kind of promise|commitment kind|kind of commitment|type of commitment|вид обязательства|міндеттеме түрі|type d'engagement", 60),
    Field("owed_by", gettext_noop("Owed by"), "owed by|responsible|debtor|who owes|ответственный|исполнитель|кто обязан|жауапты|орындаушы|responsable|dû par", 300),
    Field("owed_to", gettext_noop("Owed to"), "owed to|beneficiary|кому|получатель|кімге|bénéficiaire|dû à", 300),
    Field("due_on", gettext_noop("Due"), "due|due on|due date|deadline|срок|срок исполнения|мерзімі|орындау мерзімі|échéance|date limite", 40),
    Field("how_many", gettext_noop("How many"), "how many|number of|quantity|сколько|количество|саны|combien|nombre|quantité", 20),
)  # fmt: skip
ACTIVITIES = (
    Field("title", gettext_noop("Title"), "title|event|activity|name|summary|subject|название|мероприятие|событие|наименование|тема|атауы|іс-шара|titre|événement|activité|intitulé", required=False),
    *TITLES_IN,
    Field("kind", gettext_noop("Kind"), f"{KIND}|kind of event|event type|вид мероприятия|тип мероприятия|іс-шара түрі|type d'événement", 60),
    Field("status", gettext_noop("Status"), STATUS, 40),
    Field("since", gettext_noop("From"), f"date|on|when|дата|дата проведения|когда|күні|өткізілген күні|le|quand|{SINCE}", 40),
    Field("until", gettext_noop("Until"), UNTIL, 40),
    Field("place", gettext_noop("Place"), "place|where|location|venue|city|место|место проведения|где|город|орны|өткізілген жері|қала|lieu|où|endroit|ville", 200),
    Field("hosts", gettext_noop("Hosts"), "host|hosts|organiser|organizer|organised by|организатор|принимающая сторона|ұйымдастырушы|hôte|organisateur", 1000),
    Field("participants", gettext_noop("Participants"), "participants|attendees|attendee|who|with|parties|участники|кто|стороны|қатысушылар|participants (fr)|invités", 4000),
    Field("uid", gettext_noop("Identifier"), "uid|event id|identifier|идентификатор|сәйкестендіргіш|identifiant", 480),
    Field("sequence", gettext_noop("Version of the event"), "sequence|версия|нұсқасы|séquence", 20),
)  # fmt: skip
FIELDS: Mapping[ImportKind, tuple[Field, ...]] = {
    ImportKind.PEOPLE: PEOPLE,
    ImportKind.PARTIES: PARTIES,
    ImportKind.AGREEMENTS: AGREEMENTS,
    ImportKind.ACTIVITIES: ACTIVITIES,
}
ONE_OF = {  # at least one of these must be given
    ImportKind.PEOPLE: ("name", "family_name", "name_en", "name_ru", "name_kk", "name_fr"),
    ImportKind.PARTIES: ("name", "name_en", "name_ru", "name_kk", "name_fr"),
    ImportKind.AGREEMENTS: ("title", "title_en", "title_ru", "title_kk", "title_fr"),
    ImportKind.ACTIVITIES: ("title", "title_en", "title_ru", "title_kk", "title_fr"),
}
TELLING = {  # fields that only one kind of file has
    ImportKind.PEOPLE: {"email", "phone", "office", "family_name", "given_name"},
    ImportKind.AGREEMENTS: {"signed_on", "parties", "promise", "due_on", "owed_by", "clause"},
    ImportKind.ACTIVITIES: {"place", "hosts", "participants", "uid"},
    ImportKind.PARTIES: {"abbreviation", "parent", "aliases"},
}
IN_ICALENDAR = {
    "SUMMARY": "title",
    "DTSTART": "since",
    "DTEND": "until",
    "LOCATION": "place",
    "CATEGORIES": "kind",
    "STATUS": "status",
    "ORGANIZER": "hosts",
    "ATTENDEE": "participants",
    "UID": "uid",
    "SEQUENCE": "sequence",
}
IN_VCARD = {
    "FN": "name",
    "TITLE": "office",
    "ORG": "party",
    "COUNTRY": "country",
    "EMAIL": "email",
    "TEL": "phone",
}
KNOWN_FORMS = {"icalendar": IN_ICALENDAR, "vcard": IN_VCARD}


def field_of(kind: ImportKind, name: str) -> Field:
    """Return the field of this name."""
    return next(field for field in FIELDS[kind] if field.name == name)


def heading_words(heading: str) -> str:
    """Return a heading as the table of synonyms has it: small letters, single spaces, no colon or star."""
    return re.sub(r"\s+", " ", re.sub(r"[_*:]+", " ", heading.casefold())).strip()


def guessed(kind: ImportKind, headings: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> dict[int, str]:
    """Return which column gives which field: by its heading, else by what stands in it; each field once."""
    known: dict[int, str] = {}
    synonyms = {
        heading_words(word): field.name
        for field in reversed(FIELDS[kind])
        for word in (field.name, *field.synonyms.split("|"))
    }
    for place, heading in enumerate(headings):
        field = synonyms.get(heading_words(heading))
        if field and field not in known.values():
            known[place] = field
    return known | _by_content(kind, headings, rows, known)


def _by_content(
    kind: ImportKind, headings: Sequence[str], rows: Sequence[Sequence[str]], known: Mapping[int, str]
) -> dict[int, str]:
    """Find the column of e-mail addresses, whatever it is called."""
    if kind is not ImportKind.PEOPLE or "email" in known.values():
        return {}
    for place in range(len(headings)):
        filled = [row[place] for row in rows[:SAMPLE_ROWS] if place < len(row) and row[place].strip()]
        addresses = sum(bool(EMAIL.match(cell.strip())) for cell in filled)
        if place not in known and filled and addresses / len(filled) > MOST_OF_THEM:
            return {place: "email"}
    return {}


def guessed_kind(headings: Sequence[str]) -> ImportKind:
    """Return what the rows of a file with these headings are most likely."""

    def score(kind: ImportKind) -> tuple[int, int]:
        found = set(guessed(kind, headings).values())
        return len(found & TELLING[kind]), len(found)

    return max(TELLING, key=score)


def by_form(form: str, headings: Iterable[str]) -> dict[int, str]:
    """Return which column gives which field in a file whose form says so itself."""
    names = KNOWN_FORMS.get(form, {})
    return {place: names[heading] for place, heading in enumerate(headings) if heading in names}


def check_mapping(kind: ImportKind, mapping: Mapping[int, str]) -> None:
    """Refuse a mapping in which two columns give one field, or none gives what every row must say."""
    given = list(mapping.values())
    for name in given:
        if given.count(name) > 1:
            raise MappedTwice(field=field_of(kind, name).label)
    if not set(given) & set(ONE_OF[kind]):
        raise RequiredNotMapped(field=field_of(kind, ONE_OF[kind][0]).label)
    for field in FIELDS[kind]:
        if field.required and field.name not in given:
            raise RequiredNotMapped(field=field.label)


DATE_FIELDS = frozenset({"since", "until", "signed_on", "due_on"})
