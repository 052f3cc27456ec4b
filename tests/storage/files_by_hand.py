"""Files as other programs, older versions and unlucky disks leave them."""

HEADER = '{"format":"journeymap","version":0,"readable_by":0,"records":['
PROJECT = '{"id":"project","kind":"project","language":"en"}'
JOURNEY = '{"id":"journey_1","kind":"journey","title":"Buying"}'
MAP = '{"id":"map_1","kind":"map","journey":"journey_1"}'


def file_of(*records: str, assets: str = "", top: str = "") -> bytes:
    """A file of these lines of records, with a project, a journey and a map among them."""
    body = ",\n".join((PROJECT, JOURNEY, MAP, *records))
    return f'{HEADER}\n{body}\n],"assets":{{\n{assets}}}{top}}}\n'.encode()
