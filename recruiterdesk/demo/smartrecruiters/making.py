"""Fills the world: a Dutch company with users, 24 jobs, and as many candidates as asked for."""

import random
from datetime import datetime, timedelta
from typing import Any

from recruiterdesk.demo.people import vacancy_texts
from recruiterdesk.demo.people.cv_text import CvFacts
from recruiterdesk.demo.people.names import ascii_word, make_email, make_name, make_phone
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.moments import now, zulu
from recruiterdesk.demo.smartrecruiters.world import Ad, Application, Candidate, Job, StoredFile, User, World

JOBS = 24
_RECENT = 48  # so many applied in the last two days
_DAY = 24 * 60  # minutes
_USERS = (
    ("Joost", "Hermans", "ADMINISTRATOR"),
    ("Sanne", "Brugman", "EXTENDED"),
    ("Marit", "Oldenhof", "ADMINISTRATOR"),
    ("Yusuf", "Demirci", "STANDARD"),
    ("Anne", "Wiersma", "EMPLOYEE"),
    ("Pim", "Achterberg", "RESTRICTED"),
)
_PROVINCES = vacancy_texts.PLACES
_STATUS = (
    "SOURCING",
    "SOURCING",
    "INTERVIEW",
    "SOURCING",
    "OFFER",
    "CREATED",
    "ON_HOLD",
    "FILLED",
    "SOURCING",
    "CANCELLED",
    "SOURCING",
    "INTERVIEW",
)
_PLACES = (
    ("NEW", None),
    ("NEW", None),
    ("IN_REVIEW", 0),
    ("NEW", None),
    ("IN_REVIEW", 1),
    ("INTERVIEW", 0),
    ("REJECTED", None),
    ("LEAD", None),
    ("OFFERED", 0),
    ("INTERVIEW", None),
    ("HIRED", None),
    ("WITHDRAWN", None),
)
_REGION_CODES = {
    "Utrecht": "UT",
    "Noord-Holland": "NH",
    "Groningen": "GR",
    "Zuid-Holland": "ZH",
    "Overijssel": "OV",
    "Friesland": "FR",
    "Noord-Brabant": "NB",
}
_TYPES = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def fill(world: World, applicants: int) -> None:
    """Make users, jobs and candidates."""
    start = now()
    for first, last, role in _USERS:
        fields = {
            "email": f"{ascii_word(first)}.{ascii_word(last)}@noorderlicht.example",
            "firstName": first,
            "lastName": last,
            "systemRole": {"id": role, "name": role.capitalize()},
            "externalData": None,
            "ssoIdentifier": None,
            "ssoLoginMode": "PASSWORD",
            "language": {"code": "nl" if role != "STANDARD" else "en"},
        }
        user = User(id=world.new_hex(), fields=fields, updated_on=start - timedelta(days=30), active=role != "RESTRICTED")
        world.users[user.id] = user
    for key, label in catalogue.DEPARTMENTS.items():
        world.departments[key] = {"id": key, "label": label, "description": f"Afdeling {label}"}
    for number in range(JOBS):
        make_job(world, number, start)
    for number in range(1, applicants + 1):
        make_candidate(world, number, start)
    talk(world, start)


def talk(world: World, start: datetime) -> None:
    """Let colleagues write messages about people, review them and plan interviews."""
    users = list(world.users)
    world.interview_types += ["Telefonisch", "Op kantoor", "Video"]
    for number, candidate in enumerate(world.candidates.values()):
        application = candidate.primary
        if application is None:
            continue
        at = min(application.created_on + timedelta(hours=6), start)
        for place in range(number % 3):
            text = vacancy_texts.NOTES[(number + place) % len(vacancy_texts.NOTES)]
            message_id = world.new_hex()
            world.messages[message_id] = {
                "id": message_id,
                "content": f"{text} #[CANDIDATE:{candidate.id}]",
                "createdOn": at + timedelta(minutes=place),
                "visibility": ("OPEN", "EVERYONE", "DIRECT")[number % 3],
                "authorId": users[place],
                "candidates": [candidate.id],
            }
        if number % 5 == 0:
            review: dict[str, Any] = {
                "id": world.new_uuid(),
                "candidateId": candidate.id,
                "jobId": application.job_id,
                "reviewerId": users[3],
            }
            review |= {"overallRating": 1 + number % 5, "comment": "Prettig gesprek.", "createdOn": zulu(at), "updatedOn": zulu(at)}
            world.reviews[review["id"]] = review
        if application.status == "INTERVIEW":
            _plan(world, candidate.id, application.job_id, users, start + timedelta(days=1 + number % 9))


def _plan(world: World, candidate_id: str, job_id: str, users: list[str], day: datetime) -> None:
    begin = day.replace(hour=9, minute=0, second=0, microsecond=0)
    interviewers = [{"id": users[3], "status": "accepted"}, {"id": users[0], "status": "pending"}]
    timeslot = {"id": world.new_uuid(), "interviewType": "Op kantoor", "title": "1e gesprek", "place": "Kamer 3"}
    timeslot |= {"startsOn": zulu(begin), "endsOn": zulu(begin + timedelta(hours=1)), "candidateStatus": "pending"}
    interview_id = world.new_uuid()
    world.interviews[interview_id] = {
        "id": interview_id,
        "candidate": {"id": candidate_id, "status": "pending"},
        "jobId": job_id,
        "organizerId": users[0],
        "timezone": "Europe/Amsterdam",
        "location": "Stationsplein 1, Utrecht",
        "timeslots": [{**timeslot, "interviewers": interviewers}],
        "createdOn": zulu(day - timedelta(days=3)),
        "refUrl": f"https://www.smartrecruiters.com/app/people/{candidate_id}/interviews/{interview_id}",
        "source": "API",
    }


def make_job(world: World, number: int, start: datetime) -> Job:
    """Make one job with its ads, team and history."""
    text = vacancy_texts.TEXTS[number % len(vacancy_texts.TEXTS)]
    users = list(world.users)
    postal, province = _PROVINCES.get(text.city, ("", ""))
    created = start - timedelta(days=12 + 9 * number, hours=number)
    department = next((key for key, label in catalogue.DEPARTMENTS.items() if label == text.department), "314101")
    ad = {
        "sections": {
            "companyDescription": {"title": "Over ons", "text": "<p>Noorderlicht Groep werkt vanuit heel Nederland.</p>"},
            "jobDescription": {"title": "De functie", "text": vacancy_texts.page_content(text)},
            "qualifications": {"title": "Wie je bent", "text": "<ul>" + "".join(f"<li>{skill}</li>" for skill in text.skills) + "</ul>"},
            "additionalInformation": {"title": "", "text": ""},
        },
        "language": {"code": text.language},
    }
    fields: dict[str, Any] = {
        "title": text.title if number < len(vacancy_texts.TEXTS) else f"{text.title} ({_PLACE_OF[number % 3]})",
        "refNumber": f"REF{1000 + number}",
        "location": {
            "countryCode": "nl",
            "region": province,
            "regionCode": _REGION_CODES.get(province, "UT"),
            "city": text.city,
            "address": "Stationsplein 1",
            "postalCode": postal,
            "remote": text.is_remote,
        },
        "department": {"id": department},
        "industry": {"id": list(catalogue.INDUSTRIES)[number % 3]},
        "function": {"id": list(catalogue.FUNCTIONS)[number % 4]},
        "experienceLevel": {"id": "mid_senior_level" if number % 3 else "entry_level"},
        "typeOfEmployment": {"id": "part-time" if "Part" in text.type else "permanent"},
        "jobAd": ad,
        "properties": [{"id": "jp-brand", "value": {"id": "br-1" if number % 2 else "br-2"}}],
    }
    if number % 3 == 0:
        fields["compensation"] = {"min": 3200.0 + 50 * number, "max": 4600.0 + 50 * number, "currency": "EUR"}
    if number % 4 == 0:
        fields["targetHiringDate"] = zulu(start + timedelta(days=40))
    if number % 11 == 10:  # noqa: PLR2004 -- one of each eleven
        del fields["department"]
    status = _STATUS[number % len(_STATUS)]
    job = Job(
        id=world.new_uuid(),
        fields=fields,
        status=status,
        creator=users[number % 3],
        process=catalogue.PROCESSES[1 if text.language == "en" else 2 if text.department == "Zorg" else 0],
        created_on=created,
        updated_on=created + timedelta(days=2),
        last_activity_on=created + timedelta(days=3),
        number=number,
        team={users[number % 3]: "RECRUITER", users[3]: "HIRING_MANAGER"},
        note="Eerst intern uitvragen." if number % 5 == 0 else "",
        history=[(created, "CREATED", users[number % 3])],
        needs_approval=number % 12 == 5,  # noqa: PLR2004 -- the jobs that are still CREATED
    )
    if status != "CREATED":
        job.history.append((created + timedelta(days=1), status, users[number % 3]))
    job.ads.append(Ad(id=world.new_uuid(), fields=default_ad(fields), is_default=True, created_on=created, updated_on=created))
    if text.status in {"public", "private"} and status in {"SOURCING", "INTERVIEW", "OFFER"}:
        visibility = "PUBLIC" if text.status == "public" else "INTERNAL"
        publish(job, job.default_ad, visibility, created + timedelta(days=1))
    for place in range(1 + number % 2):
        position_id = world.new_uuid()
        job.positions[position_id] = {
            "id": position_id,
            "positionId": f"P{number}-{place}",
            "type": "NEW" if place == 0 else "REPLACEMENT",
            "positionOpenDate": zulu(created),
            "targetStartDate": zulu(start + timedelta(days=60)),
            "status": "OPEN",
        } | ({"incumbentName": "J. de Vries"} if place else {})
    world.jobs[job.id] = job
    return job


_PLACE_OF = ("regio Noord", "regio Oost", "regio Zuid")


def default_ad(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the default ad that a job's own fields make."""
    ad = fields.get("jobAd", {})
    return {"title": fields["title"], "language": ad.get("language", {"code": "en"}), "jobAd": {"sections": ad.get("sections", {})}}


def publish(job: Job, ad: Ad, visibility: str, moment: datetime) -> None:
    """Put an ad out; what is shown is a snapshot."""
    ad.posted = {"visibility": visibility, "publishedOn": moment, "fields": dict(ad.fields), "job": dict(job.fields)}
    name = "SmartRecruiters" if visibility == "PUBLIC" else "SmartRecruiters Internal"
    job.publications.append({"sourceName": name, "type": visibility, "publishedOn": moment, "adId": ad.id})


def unpublish(job: Job, ad: Ad, moment: datetime) -> None:
    """Take an ad back; taking the default one back takes all."""
    for each in job.ads if ad.is_default else [ad]:
        each.posted = None
        for line in job.publications:
            if line["adId"] == each.id:
                line.setdefault("unpublishedOn", moment)


def make_candidate(world: World, number: int, start: datetime, *, age: timedelta | None = None) -> Candidate:
    """Make one candidate on one job, or on two, or in the talent pool only; `age` is how long ago."""
    chance = world.chance
    first, last = make_name(chance)
    city = chance.choice(vacancy_texts.CITIES)
    if age is None:
        minutes = 53 * number if number <= _RECENT else chance.randrange(4 * _DAY, 200 * _DAY)
        age = timedelta(minutes=minutes)
    created = start - age
    handle = ascii_word(first + last)
    fields: dict[str, Any] = {
        "firstName": first,
        "lastName": last,
        "email": make_email(first, last, number),
        "location": {"country": "Netherlands", "countryCode": "nl", "city": city, "lat": 52.09, "lng": 5.12},
        "web": {"linkedin": f"https://linkedin.example/in/{handle}{number}"} if number % 2 else {},
        "education": [
            {
                "institution": "Hogeschool Utrecht",
                "degree": "Bachelor",
                "major": "Informatica",
                "current": False,
                "startDate": "2009",
                "endDate": "2013-07",
            }
        ]
        if number % 3
        else [],
        "experience": [{"title": "Adviseur", "company": "Noordzee Data", "current": True, "startDate": "2019-03-01", "location": city}]
        if number % 4
        else [],
    }
    if number % 7:
        fields["phoneNumber"] = make_phone(number)
    candidate = Candidate(
        id=world.new_uuid(),
        fields=fields,
        created_on=created,
        updated_on=created,
        internal=number % 29 == 0,
        tags=["meet-up"] if number % 10 == 0 else [],
        rating=float(1 + number % 5) if number % 4 == 0 else None,
        consent=("ACQUIRED", "PENDING", "REQUIRED")[number % 3],
        consent_on=created + timedelta(hours=2) if number % 3 == 0 else None,
        consent_asked_on=created if number % 3 == 1 else None,
    )
    world.candidates[candidate.id] = candidate
    if number % 31 == 0:
        return candidate  # the talent pool
    jobs = [job for job in world.jobs.values() if job.status != "CREATED"]
    for order, job in enumerate(chance.sample(jobs, k=2 if number % 9 == 0 else 1)):
        candidate.language = vacancy_texts.TEXTS[job.number % len(vacancy_texts.TEXTS)].language
        _apply(world, candidate, job, number + 5 * order, created + timedelta(days=order))
    return candidate


def _apply(world: World, candidate: Candidate, job: Job, number: int, at: datetime) -> None:
    at = min(at, now())
    users = list(world.users)
    kinds = [(kind, sub, key) for kind, subs in catalogue.SOURCES.items() for sub, values in subs.items() for key in values]
    kind, sub, key = kinds[number % len(kinds)]
    application = Application(
        id=world.new_uuid(),
        job_id=job.id,
        created_on=at,
        source={"sourceTypeId": kind, "sourceSubTypeId": sub, "sourceId": key},
        history=[(at, "NEW", None, users[0])],
    )
    status, place = _PLACES[number % len(_PLACES)]
    names = job.process.sub_statuses.get(status, ())
    sub_status = names[place % len(names)] if place is not None and names else None
    if status == "LEAD":
        application.status, application.history = status, [(at, status, None, users[1])]
    elif status != "NEW":
        for required_status, required in job.process.required:
            if status in catalogue.ORDER and job.process.position(required_status, required) < job.process.position(status, sub_status):
                application.history.append((at, required_status, required, users[1]))
        application.status, application.sub_status = status, sub_status
        application.history.append((min(at + timedelta(days=1), now()), status, sub_status, users[1]))
    if status == "HIRED":
        application.starts_on, application.onboarding = at + timedelta(days=45), "READY_TO_ONBOARD"
    if status == "REJECTED":
        application.reason = list(catalogue.REJECTIONS)[number % 4]
    if status == "WITHDRAWN":
        application.reason = list(catalogue.WITHDRAWALS)[number % 3]
    candidate.updated_on = max(candidate.updated_on, application.history[-1][0])
    job.last_activity_on = max(job.last_activity_on, candidate.updated_on)
    candidate.applications[job.id] = application
    _furnish(world, candidate, application, job, number)


def _furnish(world: World, candidate: Candidate, application: Application, job: Job, number: int) -> None:
    text = vacancy_texts.TEXTS[job.number % len(vacancy_texts.TEXTS)]
    last = ascii_word(candidate.fields["lastName"]).capitalize()
    facts = CvFacts(
        first_name=candidate.fields["firstName"],
        last_name=candidate.fields["lastName"],
        email=candidate.fields["email"],
        phone=candidate.fields.get("phoneNumber", ""),
        city=candidate.fields["location"]["city"],
        title=text.title,
        skills=text.skills,
        language=text.language,
        number=number,
    )
    if number % 8:
        suffix = "docx" if number % 5 == 0 else "pdf"
        add_file(world, application, f"CV_{last}.{suffix}", "RESUME", _TYPES[suffix], facts=facts)
    if number % 6 == 0:
        add_file(world, application, f"Motivatie_{last}.pdf", "COVER_LETTER", _TYPES["pdf"], facts=facts)
    for place, (question, answers) in enumerate(vacancy_texts.QUESTIONS[text.language]):
        answer_text = world.chance.choice(answers)
        # The id is the text itself where there was nothing to choose from.
        value = {"id": answer_text if place == 0 else f"v{place}", "label": answer_text}
        field = {"id": f"f{place}", "label": question, "values": [value]}
        answer = {"id": f"q{place}", "type": "textarea", "category": "CUSTOM", "name": f"question{place}", "label": question}
        application.answers.append({**answer, "records": [{"fields": [field]}]})
    if number % 2:
        application.properties[catalogue.HOURS] = 32 + number % 9
    if number % 3:
        application.properties[catalogue.NOTICE] = "not-2"
    if number % 5 == 0:
        application.properties[catalogue.SALARY] = {"code": "EUR", "value": 3000 + 10 * number}


def add_file(world: World, application: Application, name: str, kind: str, content_type: str, **more: Any) -> StoredFile:
    """Attach a file to an application."""
    file = StoredFile(id=world.new_uuid(), name=name, type=kind, content_type=content_type, **more)
    application.files[file.id] = file
    return file


def churn(world: World, chance: random.Random) -> str:
    """Do what colleagues and applicants do between two requests: insert, delete or move. Returns which."""
    with world.lock:
        what = chance.choices(("insert", "delete", "move"), weights=(45, 45, 10))[0]
        if what == "insert" or not world.candidates:
            make_candidate(world, len(world.candidates) + chance.randrange(1000, 9000), now(), age=timedelta())
            return "insert"
        candidate = world.candidates[chance.choice(list(world.candidates))]
        if what == "delete":
            world.remove(candidate.id)
        elif candidate.primary is not None:
            world.move(candidate, candidate.primary, chance.choice(("IN_REVIEW", "INTERVIEW", "WITHDRAWN")), None, next(iter(world.users)))
        return what
