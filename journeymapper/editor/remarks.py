"""Making comments and answers, signed and dated."""

from journeymapper.model.ids import new_id
from journeymapper.model.people import Comment


def remark(on: str, words: str, author: str, day: str, reply_to: str | None = None) -> Comment:
    """A new comment on a record, or an answer to one."""
    return Comment(
        id=new_id("comment"), on=on, text=words.strip(), author=author.strip(), date=day, reply_to=reply_to
    )
