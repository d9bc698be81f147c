"""How the room's kinds, statuses and states are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.agreements.rules import AgreementKind, AgreementStatus, CommitmentKind, Course
from shanyrak.cooperation.agreements.states import DeedStatus, State
from shanyrak.refusals import gettext_noop

AGREEMENT_KIND_NAMES = {
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING.value: gettext_noop("Memorandum of understanding"),
    AgreementKind.DECLARATION.value: gettext_noop("Declaration"),
    AgreementKind.PROTOCOL.value: gettext_noop("Protocol"),
    AgreementKind.ROADMAP.value: gettext_noop("Roadmap"),
    AgreementKind.PROGRAMME.value: gettext_noop("Programme"),
    AgreementKind.STRATEGY.value: gettext_noop("Strategy"),
    AgreementKind.LAW.value: gettext_noop("Law"),
    AgreementKind.DECISION.value: gettext_noop("Decision"),
    AgreementKind.MEMBERSHIP.value: gettext_noop("Membership"),
    AgreementKind.PARTNERSHIP.value: gettext_noop("Partnership"),
    AgreementKind.AGREEMENT.value: gettext_noop("Agreement"),
    AgreementKind.ARRANGEMENT.value: gettext_noop("Arrangement"),
    AgreementKind.INSTRUCTION.value: gettext_noop("Instruction"),
}
AGREEMENT_STATUS_NAMES = {
    AgreementStatus.SIGNED.value: gettext_noop("Signed"),
    AgreementStatus.ADOPTED.value: gettext_noop("Adopted"),
    AgreementStatus.IN_FORCE.value: gettext_noop("In force"),
    AgreementStatus.PLANNED.value: gettext_noop("Planned"),
    AgreementStatus.PROPOSED.value: gettext_noop("Proposed"),
    AgreementStatus.AGREED.value: gettext_noop("Agreed"),
    AgreementStatus.REACHED.value: gettext_noop("Reached"),
    AgreementStatus.ANNOUNCED.value: gettext_noop("Announced"),
    AgreementStatus.ESTABLISHED.value: gettext_noop("Established"),
    AgreementStatus.ISSUED.value: gettext_noop("Issued"),
}
COURSE_NAMES = {
    Course.AHEAD.value: gettext_noop("Not yet in force"),
    Course.IN_FORCE.value: gettext_noop("In force"),
    Course.ENDED.value: gettext_noop("Ended"),
}
COMMITMENT_KIND_NAMES = {
    CommitmentKind.JOINT_EDUCATION.value: gettext_noop("Joint education"),
    CommitmentKind.JOINT_RESEARCH.value: gettext_noop("Joint research"),
    CommitmentKind.EVENT_PARTICIPATION.value: gettext_noop("Seminars and conferences"),
    CommitmentKind.PLATFORM_CREATION.value: gettext_noop("Common platform"),
    CommitmentKind.TRAINING.value: gettext_noop("Training"),
    CommitmentKind.EXPERT_EXCHANGE.value: gettext_noop("Exchange of experts"),
    CommitmentKind.TECHNICAL_ASSISTANCE.value: gettext_noop("Technical assistance"),
    CommitmentKind.PUBLICATION.value: gettext_noop("Publication"),
    CommitmentKind.INFORMATION_EXCHANGE.value: gettext_noop("Exchange of information"),
    CommitmentKind.STUDY_VISIT.value: gettext_noop("Study visit"),
    CommitmentKind.EVALUATION.value: gettext_noop("Evaluation"),
    CommitmentKind.SERVICE_IMPROVEMENT.value: gettext_noop("Better services"),
    CommitmentKind.FUNDING.value: gettext_noop("Funding"),
    CommitmentKind.OTHER.value: gettext_noop("Other"),
}
STATE_NAMES = {
    State.OPEN.value: gettext_noop("Open"),
    State.UNDER_WAY.value: gettext_noop("Under way"),
    State.DELIVERED.value: gettext_noop("Delivered"),
    State.OVERDUE.value: gettext_noop("Overdue"),
    State.LAPSED.value: gettext_noop("Lapsed"),
}
DEED_STATUS_NAMES = {
    DeedStatus.HELD.value: gettext_noop("Held"),
    DeedStatus.ONGOING.value: gettext_noop("Under way"),
    DeedStatus.PLANNED.value: gettext_noop("Planned"),
    DeedStatus.INVITED.value: gettext_noop("Invited"),
    DeedStatus.CANCELLED.value: gettext_noop("Cancelled"),
    DeedStatus.REPORTED.value: gettext_noop("Reported by the party"),
}
