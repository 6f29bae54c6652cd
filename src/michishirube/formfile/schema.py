"""A JSON Schema of each kind of file, made from the table of keys: for editors to complete with."""

from __future__ import annotations

from michishirube.formfile.shapes import SHAPES, Holds, Key

Schema = dict[str, object]

FILES = {
    "pack.yaml": "pack",
    "glossary.yaml": "glossary",
    "topics": "topic",
    "consultations": "consultation",
    "examples": "example",
    "courses": "course",
    "case": "case",
}
"""Which shape each kind of file has."""

_WORDS: Schema = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "required": ["ja"],
            "additionalProperties": {"type": "string"},
        },
    ]
}
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_TEXT: Schema = {"type": "string"}
_ID: Schema = {"type": "string", "pattern": r"^[^\W\d][\w-]*$"}
_DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_CITATION: Schema = {
    "type": "string",
    "pattern": "^(act|order|rules|gl-general|gl-foreign|gl-records|gl-processed|qa):",
}
_COUNT: Schema = {"type": ["integer", "string"]}


def json_schema(kind: str) -> Schema:
    """The schema of one kind of file: a key of FILES.

    YAML's own readers take `yes`, dates and numbers for other types than ours; the schema
    therefore takes them in either form where an answer may be one.
    """
    shape = FILES[kind]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Michishirube: {kind}",
        "$ref": f"#/$defs/{shape}",
        "$defs": {name: _shape(name) for name in sorted(SHAPES)},
    }


def _shape(name: str) -> Schema:
    shape = SHAPES[name]
    return {
        "type": "object",
        "title": shape.title,
        "additionalProperties": False,
        "required": list(shape.required),
        "properties": {key.name: _key(key) for key in shape.keys},
    }


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _mapping(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _key(key: Key) -> Schema:
    if key.values:
        return {"enum": list(key.values)}
    shape: Schema = {"$ref": f"#/$defs/{key.shape}"}
    value: Schema = {"anyOf": [_SCALAR, _array(_SCALAR)]}
    answer: Schema = {"anyOf": [value, {"$ref": "#/$defs/answer"}]}
    schemas: dict[Holds, Schema] = {
        Holds.ID: _ID,
        Holds.IDS: _array(_TEXT),
        Holds.TEXT: _TEXT,
        Holds.TEXTS: _array(_TEXT),
        Holds.WORDING: _WORDS,
        Holds.WORDINGS: _array(_WORDS),
        Holds.BY_ANSWER: _mapping(_WORDS),
        Holds.LISTS_BY_ANSWER: _mapping({"anyOf": [_WORDS, _array(_WORDS)]}),
        Holds.CONDITION: _TEXT,
        Holds.CITATIONS: _array(_CITATION),
        Holds.SWITCH: {"type": "boolean"},
        Holds.DATE: _DATE,
        Holds.COUNT: _COUNT,
        Holds.RECORD: shape,
        Holds.RECORDS: _array(shape),
        Holds.RECORDS_BY_ID: _mapping(shape),
        Holds.ANSWER: value,
        Holds.ANSWERS: _mapping(answer),
        Holds.COMPLETE: {"enum": ["yes", "no"]},
        Holds.EXPECTED: _mapping({"anyOf": [_TEXT, _array(_TEXT), _mapping(value)]}),
    }
    return schemas[key.holds]
