"""What SARIF 2.1.0 (OASIS, with errata 01) says of the objects that a report of ours is made of.

The whole schema is of 3,000 lines; these are the definitions that our reports use, with what they require,
what they allow and what values there are. No object may have a key that is not named here, so whoever
writes a new one looks it up first.
"""

from collections.abc import Mapping

Schema = dict[str, object]

_TEXT: Schema = {"type": "string"}
_URI: Schema = {"type": "string", "format": "uri-reference", "minLength": 1}
_BAG: Schema = {
    "type": "object",
    "properties": {"tags": {"type": "array", "uniqueItems": True, "items": _TEXT}},
}
_LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _many(of: Schema, *, unique: bool = False, least: int = 0) -> Schema:
    return {"type": "array", "items": of, "uniqueItems": unique, "minItems": least}


def _object(keys: Mapping[str, Schema], *required: str) -> Schema:
    return {
        "type": "object",
        "properties": dict(keys),
        "required": list(required),
        "additionalProperties": False,
    }


SARIF: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **_object(
        {
            "$schema": {"type": "string", "format": "uri"},
            "version": {"enum": ["2.1.0"]},
            "runs": _many(_ref("run")),
        },
        "version",
        "runs",
    ),
    "definitions": {
        "run": _object(
            {
                "tool": _ref("tool"),
                "invocations": _many(_ref("invocation")),
                "artifacts": _many(_ref("artifact"), unique=True),
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": _many(_ref("result")),
            },
            "tool",
        ),
        "tool": _object({"driver": _ref("toolComponent")}, "driver"),
        "toolComponent": _object(
            {"name": _TEXT, "version": _TEXT, "rules": _many(_ref("reportingDescriptor"), unique=True)},
            "name",
        ),
        "reportingDescriptor": _object(
            {
                "id": _TEXT,
                "name": _TEXT,
                "shortDescription": _ref("multiformatMessageString"),
                "fullDescription": _ref("multiformatMessageString"),
                "help": _ref("multiformatMessageString"),
                "defaultConfiguration": _object({"level": _LEVEL}),
                "properties": _BAG,
            },
            "id",
        ),
        "multiformatMessageString": _object({"text": _TEXT, "markdown": _TEXT}, "text"),
        "invocation": _object(
            {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": _many(_ref("notification")),
            },
            "executionSuccessful",
        ),
        "notification": _object(
            {"level": _LEVEL, "message": _ref("message"), "locations": _many(_ref("location"), unique=True)},
            "message",
        ),
        "artifact": _object({"location": _ref("artifactLocation")}),
        "artifactLocation": _object({"uri": _URI}),
        "result": _object(
            {
                "ruleId": _TEXT,
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": _LEVEL,
                "message": _ref("message"),
                "locations": _many(_ref("location")),
                "relatedLocations": _many(_ref("location"), unique=True),
                "partialFingerprints": {"type": "object", "additionalProperties": _TEXT},
                "suppressions": _many(_ref("suppression"), unique=True),
                "properties": _BAG,
            },
            "message",
        ),
        "message": {**_object({"text": _TEXT}), "minProperties": 1},
        "location": _object(
            {
                "id": {"type": "integer", "minimum": -1},
                "physicalLocation": _ref("physicalLocation"),
                "logicalLocations": _many(_ref("logicalLocation"), unique=True),
                "message": _ref("message"),
            }
        ),
        "physicalLocation": _object(
            {
                "artifactLocation": _ref("artifactLocation"),
                "region": _object({"startLine": {"type": "integer", "minimum": 1}}),
            },
            "artifactLocation",
        ),
        "logicalLocation": _object({"name": _TEXT, "fullyQualifiedName": _TEXT, "kind": _TEXT}),
        "suppression": _object(
            {
                "kind": {"enum": ["inSource", "external"]},
                "status": {"enum": ["accepted", "underReview", "rejected"]},
                "justification": _TEXT,
                "location": _ref("location"),
            },
            "kind",
        ),
    },
}
