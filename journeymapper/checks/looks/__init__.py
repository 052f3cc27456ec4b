"""How rules read a map: record by record, the whole, its flow, or what its touchpoints say.

Each kind of look says what it may read. That is a promise: after an edit a look is made again only where
something that it may read has changed, and a test with random edits finds the rule that reads more.
"""

from journeymapper.checks.looks.alike import Alike, Repeating
from journeymapper.checks.looks.each import Each
from journeymapper.checks.looks.flow import Flow, FlowEach
from journeymapper.checks.looks.whole import Whole

__all__ = ["Alike", "Each", "Flow", "FlowEach", "Repeating", "Whole"]
