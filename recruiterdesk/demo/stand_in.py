"""The stand-ins that others start, one class for each provider."""

from recruiterdesk.demo.homerun.stand_in import HomerunStandIn
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn

__all__ = ["HomerunStandIn", "ICTerGezochtStandIn", "JobSphereStandIn", "RecruitSomeStandIn", "SmartRecruitersStandIn"]
