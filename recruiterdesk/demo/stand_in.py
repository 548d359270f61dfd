"""The stand-ins that others start, one class for each provider."""

from recruiterdesk.demo.homerun.stand_in import HomerunStandIn

__all__ = ["HomerunStandIn"]
