"""Addresses that are none: no file has them as links."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Address
from journeymapper.drawing.leaves import Leaf
from journeymapper.export.links import broken_links
from journeymapper.export.preflight.places import place_of_figure
from journeymapper.export.preflight.remarks import Remark
from journeymapper.export.printout import spots_on
from journeymapper.messages import message


def broken_addresses(leaves: tuple[Leaf, ...]) -> Iterator[Remark]:
    """A remark for each address that is neither of the web nor of e-mail."""
    for link in broken_links(leaves):
        if isinstance(link, Address):
            places = tuple(place_of_figure(spot) for spot in spots_on(leaves) if spot.figure.link == link)
            words = message(
                "This is neither a web nor an e-mail address, so it is no link: {url}", url=link.url
            )
            yield Remark("link", "look", words, places)
