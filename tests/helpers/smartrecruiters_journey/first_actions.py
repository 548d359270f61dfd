"""The actions that need nothing that was made before."""

from collections.abc import Callable

from recruiterdesk.demo.smartrecruiters import catalogue
from smartrecruiters_journey.place import NAME, STARTS, Act, Check, Place, position, slot


def first_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what needs nothing that was made before."""
    world, ledger = place.there.world, place.there.ledger
    vacancy, job = place.job(4)
    status_vacancy, status_job = place.job(5)
    hidden, hidden_job = place.job(0, "NOT_PUBLISHED")
    public, public_job = place.job(0, "PUBLIC")
    away, away_job = place.job(3, "PUBLIC")
    (ref, one, application), (tagged, two, _), (rated, three, _) = (place.person(n, "NEW") for n in (4, 5, 6))
    rejected, _, no = place.person(0, "IN_REVIEW")
    gone, four, last = place.person(1, "IN_REVIEW")
    hired, _, begun = place.person(0, "HIRED")
    asked, five = next(
        (f"{NAME}/{each.id}:{each.primary.job_id}", each)
        for each in world.candidates.values()
        if each.primary is not None
        and len(each.applications) == 1
        and each.consent_asked_on is None
        and each not in (one, two, three, four)
    )
    users = list(world.users)
    newcomer = next(user for user in users if user not in job.team)
    colleague = world.users[users[-1]]
    someone = ("--line", colleague.id)
    tags = set(two.tags)
    people = len(world.candidates)
    report = next(iter(world.reports))
    files = len(world.report_files)

    def has(email: str) -> bool:
        return len([each for each in world.candidates.values() if each.fields.get("email") == email]) == 1

    def did(what: str, subject: str) -> bool:
        return len(place.changes(what, subject)) == 1

    def act(target: str, name: str, check: Check, *more: str, **fields: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more, **fields), check)

    pool = {"first_name": "Aylin", "last_name": "de Vries", "email": "pool@example.org"}
    behalf = {"first_name": "Bo", "last_name": "Bakker", "email": "bo@example.org", "consent": "yes"}
    behalf["answers"] = "motivation/text=Omdat het kan\nnotice/months=1"
    cv = ("--file", place.pdf("Aylin de Vries.pdf"))
    plan = {"timezone": "Europe/Amsterdam", "location": "Utrecht"}
    property_ = next(key for key, (label, _, _) in catalogue.CANDIDATE_PROPERTIES.items() if label == "Opzegtermijn")
    return {
        "set_vacancy_status": act(
            status_vacancy,
            "set_vacancy_status",
            lambda: status_job.status == "ON_HOLD" and did("job_status", status_job.id),
            status="ON_HOLD",
        ),
        "publish": act(
            hidden, "publish", lambda: hidden_job.posting_status == "INTERNAL" and did("publish", hidden_job.id), visibility="INTERNAL"
        ),
        "unpublish": act(away, "unpublish", lambda: away_job.posting_status == "NOT_PUBLISHED" and did("unpublish", away_job.id)),
        "set_vacancy_note": act(vacancy, "set_vacancy_note", lambda: job.note == "Haast" and did("job_note", job.id), text="Haast"),
        "add_ad": act(
            public,
            "add_ad",
            lambda: any(ad.fields["title"] == "Werk bij ons" for ad in public_job.ads) and did("create_ad", public_job.id),
            title="Werk bij ons",
            language="de",
            job_description="<p>Viel zu tun.</p>",
        ),
        "add_team_member": act(
            vacancy,
            "add_team_member",
            lambda: job.team.get(newcomer) == "COORDINATOR" and did("join_team", job.id),
            user=newcomer,
            role="COORDINATOR",
        ),
        "add_position": act(vacancy, "add_position", lambda: did("create_position", job.id), **position("P-77")),
        "create_from_cv": act(
            vacancy,
            "create_from_cv",
            lambda: (
                len([each for each in ledger.changes("create_candidate") if each.content.get("cv") == "Aylin de Vries.pdf"]) == 1
                and len(world.candidates) == people + 3
            ),
            *cv,
            source="Indeed",
        ),
        "apply_on_behalf": act(public, "apply_on_behalf", lambda: has("bo@example.org"), *cv, **behalf),
        "add_to_talent_pool": act(NAME, "add_to_talent_pool", lambda: has("pool@example.org"), **pool),
        "set_status": act(
            rejected,
            "set_status",
            lambda: (no.status, no.reason) == ("REJECTED", "rej-02"),
            status="REJECTED",
            starts_on=STARTS,
            rejection_reason="Reistijd te lang",
        ),
        "remove_application": act(
            gone, "remove_application", lambda: last.job_id not in four.applications and did("remove application", four.id)
        ),
        "share_note": act(
            ref,
            "share_note",
            lambda: len([each for each in ledger.changes("note") if "Bel haar" in str(each.content)]) == 1,
            text="Bel haar morgen",
            visibility="open",
        ),
        "add_tags": act(
            tagged, "add_tags", lambda: set(two.tags) == tags | {"python", "op afstand"} and did("tags", two.id), tags="python,op afstand"
        ),
        "set_source": act(
            ref, "set_source", lambda: application.source.get("sourceId") == "ev-meetup" and did("source", one.id), source="Meet-up Utrecht"
        ),
        "set_property": act(
            ref,
            "set_property",
            lambda: application.properties.get(property_) == "not-3" and did("properties", one.id),
            property="Opzegtermijn",
            value="twee maanden",
        ),
        "request_consent": act(asked, "request_consent", lambda: five.consent_asked_on is not None and did("ask_consent", five.id)),
        "set_onboarding": act(hired, "set_onboarding", lambda: begun.onboarding == "ONBOARDING_SUCCESSFUL", status="ONBOARDING_SUCCESSFUL"),
        "add_cover_letter": act(
            rated,
            "add_cover_letter",
            lambda: [(each["name"], each["type"]) for each in place.changes("file", three.id)] == [("brief.pdf", "COVER_LETTER")],
            "--file",
            place.pdf("brief.pdf"),
        ),
        "add_rating": act(rated, "add_rating", lambda: did("create_review", three.id), rating="4", comment="Prima"),
        "add_interview": act(ref, "add_interview", lambda: did("create_interview", one.id), **plan, **slot(place)),
        "generate_report": act(
            NAME,
            "generate_report",
            lambda: len(world.report_files) == files + 1 and len(ledger.changes("generate_report")) == 1,
            "--line",
            report,
        ),
        "ask_headcount_approval": act(
            vacancy,
            "ask_headcount_approval",
            lambda: job.approval is not None and did("ask_headcount", job.id),
            salary_min="4000",
            salary_max="5500",
            salary_currency="EUR",
        ),
        "add_property_value": act(
            NAME,
            "add_property_value",
            lambda: world.choices[property_].get("not-9") == "Negen weken",
            property="Opzegtermijn",
            label="Negen weken",
            value_id="not-9",
        ),
        "add_user": act(
            NAME,
            "add_user",
            lambda: len(ledger.changes("create_user")) == 1,
            first_name="Noor",
            last_name="Bos",
            email="noor.bos@example.org",
            role="Standard",
            language="nl",
        ),
        "deactivate_user": act(NAME, "deactivate_user", lambda: not colleague.active, user=colleague.id),
        "mail_password_reset": act(
            NAME, "mail_password_reset", lambda: {"to": colleague.fields["email"], "about": "reset-password"} in world.mails, *someone
        ),
        "add_to_access_group": act(NAME, "add_to_access_group", lambda: "ag-2" in colleague.groups, *someone, group="Zuid"),
        "add_department": act(
            NAME, "add_department", lambda: len(ledger.changes("create_department")) == 1, label="Inkoop", description="Koopt in"
        ),
    }
