"""Each kind of remark: drafts that call for it, at the words in «guillemets», and drafts that do not."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A case of `servanda.drafting`, its severity, a draft that has it, one that says the same well."""

    case: str
    severity: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


CASES = [
    Case(
        "actor.passive",
        "high",
        ("«A joint report on customs delays shall be submitted by 1 March 2027».",),
        ("A joint report on customs delays shall be submitted by the finance ministries by 1 March 2027.",),
    ),
    Case(
        "actor.passive",
        "medium",
        ("«The use of the channel shall be monitored every year».",),
        ("The use of the channel shall be monitored every year by the two port authorities.",),
    ),
    Case(
        "actor.vague",
        "medium",
        ("«The relevant authorities» shall exchange lists of exporters by 1 June 2027.",),
        ("The Ministries of Trade shall exchange lists of exporters by 1 June 2027.",),
    ),
    Case(
        "actor.vague",
        "medium",
        ("«The authorities concerned» shall publish the tariff by 1 June 2027.",),
        (
            "The competent authorities shall publish the tariff by 1 June 2027.",
            "For the purposes of this Declaration, competent authorities means the Ministries of Finance.",
        ),
    ),
    Case(
        "actor.circle",
        "low",
        ("The Parties encouraged «the private sector» to invest in port facilities.",),
        ("The Parties encouraged the Harbour Bank of Ada to invest in port facilities.",),
    ),
    Case(
        "date.none",
        "medium",
        ("The Parties agreed to «open a trade mission in Port Ada».",),
        ("The Parties agreed to open a trade mission in Port Ada by 1 September 2027.",),
    ),
    Case(
        "date.none",
        "medium",
        ("The Minister shall «submit a list of wrecks to the other Party».",),
        (
            "The Minister shall submit a list of wrecks to the other Party within six months of signature.",
            "The Parties shall respect the freedom of navigation.",
            "The Parties shall not levy dues on fishing boats.",
        ),
    ),
    Case(
        "date.target",
        "high",
        ("The Parties shall «raise bilateral trade to USD 2 billion».",),
        ("The Parties shall raise bilateral trade to USD 2 billion by the end of 2030.",),
    ),
    Case(
        "date.open",
        "medium",
        ("The Parties agreed to open a trade mission in Port Ada «in the near future».",),
        ("The Parties agreed to open a trade mission in Port Ada by 2028.",),
    ),
    Case(
        "date.open",
        "high",
        ("The Parties will increase bilateral trade to USD 2 billion «in the coming years».",),
        ("The Parties will increase bilateral trade to USD 2 billion within five years of signature.",),
    ),
    Case(
        "date.open",
        "low",
        ("The Parties will «promptly» inform each other of oil spills.",),
        ("The Parties will inform each other of oil spills within 24 hours.",),
    ),
    Case(
        "date.rhythm",
        "medium",
        ("The Parties shall hold «regular» consultations on fisheries.",),
        ("The Parties shall hold consultations on fisheries every year.",),
    ),
    Case(
        "date.past",
        "high",
        ("The Parties shall complete the survey of the channel «by 30 June 2025».",),
        ("The Parties shall complete the survey of the channel by 30 June 2027.",),
    ),
    Case(
        "hedge.chain",
        "high",
        ("The Parties agreed to «consider exploring the possibility of» building a joint shipyard.",),
        ("The Parties agreed to build a joint shipyard by the end of 2030.",),
    ),
    Case(
        "hedge.chain",
        "medium",
        ("The Parties will «explore the possibility of» opening a ferry line by 2028.",),
        ("The Parties will explore the wreck of the ferry by 2028.",),
    ),
    Case(
        "hedge.chain",
        "medium",
        ("The Parties «expressed their readiness to consider» opening a ferry line by 2028.",),
        ("The Parties expressed their readiness to open a ferry line by 2028.",),
    ),
    Case(
        "hedge.look",
        "low",
        ("The Parties will «consider» reopening the ferry line by 2028.",),
        ("The Parties will reopen the ferry line by 2028.",),
    ),
    Case(
        "hedge.effort",
        "low",
        ("The Parties will «strive to» reopen the ferry line by 2028.",),
        ("The Parties intend to reopen the ferry line by 2028.",),
    ),
    Case(
        "measure.none",
        "medium",
        ("The Parties shall «strengthen» cooperation in fisheries.",),
        ("The Parties shall strengthen cooperation in fisheries by opening two research stations by 2029.",),
    ),
    Case(
        "measure.none",
        "medium",
        ("The Parties agreed to «promote» the exchange of sea pilots by deepening their contacts.",),
        ("The Parties agreed to increase the number of exchanged sea pilots to 200 by 2029.",),
    ),
    Case(
        "measure.none",
        "low",
        ("The Parties called on their shipyards to «enhance» safety.",),
        ("The Parties decided to raise their relations to the level of a strategic partnership.",),
    ),
    Case(
        "condition.money",
        "medium",
        ("«Subject to the availability of funds», the Parties shall build a hatchery by 2029.",),
        ("The Parties shall build a hatchery by 2029 and shall provide for it in their budgets for 2028.",),
    ),
    Case(
        "condition.circumstances",
        "medium",
        ("The Parties will dredge the channel by 2028 «when conditions permit».",),
        ("The Parties will dredge the channel by 2028, once the ice is below ten centimetres.",),
    ),
    Case(
        "condition.discretion",
        "low",
        ("The Parties shall share data on tides, «where appropriate».",),
        ("The Parties shall share data on tides where the Harbour Council so asks.",),
    ),
    Case(
        "condition.law",
        "low",
        ("The Parties shall exchange data on tides «subject to their national laws».",),
        ("The Parties shall exchange data on tides within the limits of article 4.",),
    ),
    Case(
        "body.actor",
        "medium",
        ("The «Joint Tide Monitoring Unit» shall publish tide tables by 31 December 2027.",),
        (
            "The Parties shall establish a Joint Tide Monitoring Unit by 2026.",
            "The Joint Tide Monitoring Unit shall publish tide tables by 31 December 2027.",
        ),
    ),
    Case(
        "body.named",
        "low",
        ("The Parties shall send their charts to the «Deep Channel Survey Bureau» every year.",),
        ("The Parties shall send their charts to the Survey Bureau of the Ministry of Ports every year.",),
    ),
    Case(
        "body.named",
        "low",
        ("The Parties shall support the «Lighthouse Investment Council» every year.",),
        ("The Parties shall support each other in the United Nations Security Council every year.",),
    ),
    Case(
        "instrument.undated",
        "medium",
        ("The Parties agreed to «conclude an agreement on mutual legal assistance».",),
        ("The Parties agreed to conclude an agreement on mutual legal assistance by 30 June 2027.",),
    ),
    Case(
        "instrument.undated",
        "medium",
        ("The Parties shall «negotiate a memorandum on pilotage as soon as possible».",),
        ("The Parties shall negotiate a memorandum on pilotage within six months of signature.",),
    ),
    Case(
        "mechanism.neither",
        "medium",
        ("The Parties shall establish a «Joint Commission» on Fisheries by 2027.",),
        (
            "The Parties shall establish a Joint Commission on Fisheries by 2027.",
            "The Commission shall meet once a year, alternately in the two capitals.",
        ),
    ),
    Case(
        "mechanism.rhythm",
        "medium",
        (
            "The Parties shall establish a «working group» on wrecks by 2027.",
            "The working group shall be chaired by the two ministers of transport.",
        ),
        ("The Parties shall establish a working group on wrecks, hosted by Port Ada, to meet yearly.",),
    ),
    Case(
        "mechanism.host",
        "low",
        ("The Parties shall establish an annual «Maritime Dialogue» by 2027.",),
        ("The Parties shall establish an annual Maritime Dialogue at the level of ministers by 2027.",),
    ),
    Case(
        "repeat.same",
        "medium",
        (
            "The Parties shall «open a joint pilot school in Port Ada by 2028».",
            "The Parties shall hold a trade fair by 2027.",
            "The Parties shall open a joint pilot school in Port Ada by 2028.",
        ),
        (
            "The Parties shall open a joint pilot school in Port Ada by 2028.",
            "The Parties shall open a customs post at the northern pier by 2028.",
        ),
    ),
    Case(
        "repeat.near",
        "medium",
        (
            "The Parties shall open a joint pilot school for river navigation in Port Ada by 2028.",
            "The Parties shall hold a trade fair by 2027.",
            "The Parties will «open a pilot school for river navigation in Port Ada by 2028».",
        ),
        (
            "The Ministry of Transport shall open a pilot school for river navigation in Port Ada by 2028.",
            "The Ministry of Defence shall open a pilot school for river navigation in Port Ada by 2028.",
        ),
    ),
    Case(
        "clash.dated",
        "high",
        (
            "The Parties shall open a joint pilot school for river navigation in Port Ada by 2028.",
            "The Parties will open a pilot school for river navigation in Port Ada «by 2030».",
        ),
        (
            "The Parties shall open a joint pilot school for river navigation in Port Ada by 2028.",
            "The Parties will open a pilot school for river navigation in Port Ada by the end of 2028.",
        ),
    ),
    Case(
        "clash.dated",
        "high",
        (
            "The Parties shall raise bilateral trade to USD 2 billion by 2030.",
            "The Parties will increase their trade to USD 2 billion «by 2029».",
        ),
        (
            "The Parties shall raise bilateral trade to USD 2 billion by 2030.",
            "The Parties shall invest USD 2 billion in ports by 2029.",
        ),
    ),
    Case(
        "clash.open",
        "medium",
        (
            "The Parties shall raise bilateral trade to USD 2 billion by 2030.",
            "The Parties will increase trade to USD 2 billion «in the coming years».",
        ),
        (
            "The Parties shall raise bilateral trade to USD 2 billion by 2030.",
            "The Parties will increase trade to USD 5 billion in the coming years.",
        ),
    ),
    Case(
        "abbreviation.undefined",
        "medium",
        ("The «NTTC» shall publish tide tables by 31 December 2027.",),
        (
            "The National Tide Table Centre (NTTC) shall publish tide tables by 31 December 2027.",
            "The NTTC shall report to the Parties every year.",
        ),
    ),
    Case(
        "abbreviation.undefined",
        "low",
        ("The Parties shall apply the «MTP» code to every ship by 2028.",),
        ("The Parties shall teach the UN code, as amended by Note II, to every ship by 2028.",),
    ),
]

WELL_DRAFTED = [
    ("The Ministries of Transport shall open the northern pier by 30 June 2028.",),
    ("Each Party shall notify the other of a change of its tariff within thirty days.",),
    ("The Parties shall refrain from charging dues on fishing boats.",),
    (
        "The Parties shall establish a Joint Fisheries Commission within three months of signature.",
        "The Joint Fisheries Commission shall meet every six months, alternately in Port Ada and Port Bel.",
    ),
    ("The Parties shall raise bilateral trade from USD 1 billion in 2025 to USD 2 billion by 2030.",),
    ("The Parties shall sign an agreement on pilotage by 1 March 2027.",),
    ("The Ministries of Education shall award 40 scholarships each year.",),
]
