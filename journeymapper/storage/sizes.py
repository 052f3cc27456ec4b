"""Sizes of files as people say them."""

from journeymapper.messages import Message, message


def bytes_words(size: int) -> Message:
    """A number of bytes, by thousands.

    >>> from journeymapper.messages import text
    >>> text(bytes_words(40)), text(bytes_words(43_400)), text(bytes_words(5_600_000))
    ('1 kB', '44 kB', '5.6 MB')
    >>> text(bytes_words(3_200_000_000))
    '3.2 GB'
    """
    if size >= 1e9:
        return message("{size} GB", size=f"{size / 1e9:.1f}")
    if size >= 1e6:
        return message("{size} MB", size=f"{size / 1e6:.1f}")
    return message("{size} kB", size=-(-size // 1000))
