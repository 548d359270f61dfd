"""Made-up companies and what they look for, so that a board has something to search in."""

import msgspec

COMPANY_NAMES = (
    "Oosterlicht Software",  # the user's own
    "Polderdata",
    "Grachtenwerk",
    "Noordstroom Energie",
    "Zilverbeek Zorg",
    "Veldhoek Logistiek",
    "Duinrand Media",
    "Kompas Onderwijs",
    "Heuvelrug Robotica",
    "Waterstaat Advies",
    "Brightwell Analytics",
    "Fernhill Studios",
    "Copperline Systems",
    "Larkfield Health",
    "Northgate Payments",
    "Tidewater Freight",
    "Juniper & Moss",
    "Redpoll Security",
    "Halcyon Mobility",
    "Ashgrove Learning",
    "Meridian Foods",
    "Quietwater Games",
    "Silberwald Technik",
    "Lindenhof Pflege",
    "Rheinufer Verlag",
    "Atelier Grivois",
    "Société Bellerive",
    "Costa Clara Turismo",
    "Fjordlys Design",
    "Tatry Cloud",
)
LOCATIONS = (
    "Remote",
    "Amsterdam, Netherlands",
    "Utrecht, Netherlands",
    "Rotterdam, Netherlands",
    "Eindhoven, Netherlands",
    "Groningen, Netherlands",
    "Antwerp, Belgium",
    "Berlin, Germany",
    "Köln, Germany",
    "Lyon, France",
    "Barcelona, Spain",
    "Kraków, Poland",
    "London, United Kingdom",
    "Oslo, Norway",
)
TYPES = ("Full-time", "Full-time", "Full-time", "Part-time", "Contract", "Internship", "Freelance")
CURRENCIES = {"United Kingdom": "GBP", "Norway": "NOK", "Poland": "PLN"}


class Opening(msgspec.Struct, frozen=True):
    """What is looked for. `category` is a slug; `salary` the lowest a year in thousands."""

    title: str
    category: str
    skills: tuple[str, ...]
    salary: int


OPENINGS = (
    Opening("Frontend Engineer", "engineering", ("React", "TypeScript", "Next.js"), 52),
    Opening("Backend Engineer", "engineering", ("Python", "PostgreSQL", "Kafka"), 55),
    Opening("Platform Engineer", "engineering", ("Kubernetes", "Terraform", "Linux"), 60),
    Opening("Embedded Developer", "engineering", ("C++", "RTOS", "CAN"), 54),
    Opening("Mobile Developer", "engineering", ("Kotlin", "Swift", "Flutter"), 53),
    Opening("Data Engineer", "data", ("Spark", "dbt", "Airflow"), 57),
    Opening("Data Analyst", "data", ("SQL", "Power BI", "Excel"), 42),
    Opening("Machine Learning Engineer", "data", ("PyTorch", "MLOps", "Python"), 65),
    Opening("Product Designer", "design", ("Figma", "Prototyping", "Accessibility"), 48),
    Opening("Product Manager", "product", ("Roadmaps", "Discovery", "Jira"), 62),
    Opening("Content Marketer", "marketing", ("Copywriting", "SEO", "HubSpot"), 38),
    Opening("Account Executive", "sales", ("B2B", "Salesforce", "Negotiation"), 45),
    Opening("Customer Support Agent", "support", ("Zendesk", "Dutch", "English"), 31),
    Opening("Financial Controller", "finance", ("IFRS", "Exact", "Reporting"), 58),
    Opening("Recruiter", "people", ("Sourcing", "Interviewing", "LinkedIn"), 41),
    Opening("Verpleegkundig specialist", "healthcare", ("Triage", "BIG", "HiX"), 50),
    Opening("Docent informatica", "education", ("Didactiek", "Python", "Mentoraat"), 44),
    Opening("Logistiek planner", "operations", ("SAP", "Transport", "Excel"), 39),
)
LEVELS = ("Junior", "", "", "Senior", "Lead")


def description(title: str, company: str, opening: Opening) -> str:
    """Return a text in Markdown, with what Markdown has: a heading, emphasis, a list and a link."""
    items = "\n".join(f"- You work with **{skill}** most days." for skill in opening.skills)
    return (
        f"## {title}\n\n{company} is looking for a colleague who likes to finish things.\n\n{items}\n\n"
        "Read more on [our page](https://careers.example.com)."
    )
