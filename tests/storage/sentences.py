"""What every sentence for people has to be."""

from journeymapper.messages import Message, text


def is_one_sentence(message: Message, name: str) -> bool:
    """Whether a message is one plain sentence that begins with the file's name."""
    sentence = text(message)
    plain = sentence.removeprefix(name)
    return (
        plain != sentence
        and sentence.endswith(".")
        and ". " not in plain
        and plain.isprintable()
        and not {"{", "}", "_"} & set(message.id.format_map(dict.fromkeys(message.args, "")))
        and "Error" not in plain
    )
