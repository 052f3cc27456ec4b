"""Addresses that are none: no file has them as links."""

from collections.abc import Iterator

from journeymapper.export.inventory import Inventory
from journeymapper.export.preflight.places import place_of_figure
from journeymapper.export.preflight.remarks import Place, Remark
from journeymapper.messages import message
from journeymapper.model.addresses import is_address


def broken_addresses(inventory: Inventory) -> Iterator[Remark]:
    """A remark for each address that is neither of the web nor of e-mail."""
    broken: dict[str, list[Place]] = {}
    for spot, address in inventory.addresses:
        if not is_address(address.url):
            broken.setdefault(address.url, []).append(place_of_figure(spot))
    for url, places in broken.items():
        words = message("This is neither a web nor an e-mail address, so it is no link: {url}", url=url)
        yield Remark("link", "look", words, tuple(places))
