"""What people write in other languages and at other lengths: sentences without end, none of them twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, product


@dataclass(frozen=True)
class Voice:
    """A language, and the halves of what is said in it: any beginning goes on with any endings."""

    language: str
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    between: str = " "
    stop: str = "."
    title_length: int = 0
    """How many characters a title has; 0: one sentence, as long as it is."""
    note_length: int = 0
    """How many a note has."""

    def speaking(self) -> tuple[Iterator[str], Iterator[str]]:
        """Titles and notes without end; each begins as no other does."""
        first, more = self._openings(), self._sentences()
        titles = (self._as_long(opening, "", self.title_length, more) for opening in first)
        notes = (self._as_long(opening, self.stop, self.note_length, more) for opening in first)
        return titles, notes

    def long_text(self, length: int) -> str:
        """So many characters."""
        sentences = self._sentences()
        return self._as_long(next(sentences), self.stop, length, sentences)

    def _as_long(self, said: str, stop: str, length: int, more: Iterator[str]) -> str:
        said += stop
        while len(said) < length:
            said += self.between + next(more) + stop
        return said[:length].strip() if length else said

    def _openings(self) -> Iterator[str]:
        for one, other in product(self.endings, self.endings):
            for beginning in self.beginnings:
                yield self.between.join((beginning, one, other))

    def _sentences(self) -> Iterator[str]:
        for ending in cycle(self.endings):
            for beginning in self.beginnings:
                yield self.between.join((beginning, ending))


LATIN = (
    ("She asks", "He waits", "They compare", "Nora reads", "The shop tells", "A friend shows"),
    ("what the parcel costs", "until Friday", "two rings side by side", "every review there is",
     "when it will be posted", "the necklace from last summer", "how to send it back"),
)  # fmt: skip
LONG = Voice("en", *LATIN, title_length=200, note_length=2_000)
WORD = Voice(
    "de",
    ("Donaudampfschifffahrts", "Versandkosten", "Geschenkverpackungs", "Lieferzeiten", "Silberschmuck"),
    ("gesellschafts", "auskunfts", "bestellungs", "gutschein", "umtausch", "verzeichnis"),
    between="",
    stop="",
    title_length=120,
    note_length=300,
)
"""Titles and notes of a single word."""
JAPANESE = Voice(
    "ja",
    (
        "友人の指輪を",
        "送料と納期を",
        "商品ページの写真を",
        "返品のやり方を",
        "「贈り物」の包装を",
        "お店のメールを",
    ),
    (
        "昼休みに見つける",
        "電車の中で確かめる",
        "もう一度くらべてみる",
        "夜おそくに問い合わせる",
        "家族に見せて相談する",
        "三日待って電話する",
    ),
    between="",
    stop="。",
    note_length=60,
)
CHINESE = Voice(
    "zh-Hans",
    ("午休时看到朋友的戒指，", "在商品页面上", "付款以前", "收到包裹以后", "写信给客服，"),
    (
        "想知道运费是多少",
        "反复比较两款项链",
        "确认送达的日期",
        "询问怎样退货",
        "把照片发给妹妹看",
        "等了三天没有回音",
    ),
    between="",
    stop="。",
    note_length=60,
)
KOREAN = Voice(
    "ko",
    ("친구의 반지를 보고", "배송비를 몰라서", "결제하기 전에", "선물 상자를 열고", "답장을 기다리며"),
    ("상품 페이지를 다시 읽는다", "고객 센터에 물어본다", "두 가지를 비교한다", "사진을 찍어 보낸다",
     "다음 날까지 망설인다", "가족과 의논한다"),
    note_length=60,
)  # fmt: skip
ARABIC = Voice(
    "ar",
    ("تسأل ليلى", "ينتظر الزبون", "تقارن الأخت", "يقرأ البائع", "ترسل الورشة"),
    ("عن أجرة التوصيل", "حتى نهاية الأسبوع", "بين خاتمين من الفضة", "كل آراء الناس", "صورة العلبة المغلفة",
     "رسالة شكر مكتوبة باليد"),
    note_length=90,
)  # fmt: skip
HEBREW = Voice(
    "he",
    ("נועה שואלת", "הלקוח מחכה", "האחות משווה", "המוכרת קוראת", "בית המלאכה שולח"),
    ("כמה עולה המשלוח", "עד סוף השבוע", "בין שתי טבעות כסף", "את כל חוות הדעת", "תמונה של הקופסה העטופה",
     "מכתב תודה בכתב יד"),
    note_length=90,
)  # fmt: skip
EMOJI = Voice(
    "en",
    ("😀 Finds it", "👍🏽 Agrees 💍", "👩‍👩‍👧 Asks home", "🇩🇪 Reads", "❤️ Keeps it"),
    (
        "at lunch 🍜",
        "on the train 🚆",
        "1️⃣ before paying 💳",
        "with friends 🎉",
        "⚠️ once more",
        "📦 at the door",
    ),
)
VOICES = {
    "long": LONG, "word": WORD, "japanese": JAPANESE, "chinese": CHINESE, "korean": KOREAN,
    "arabic": ARABIC, "hebrew": HEBREW, "emoji": EMOJI,
}  # fmt: skip
