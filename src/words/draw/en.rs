//! Sentences of the draw in English.

use crate::sampling::{
    CodeRefusal, DrawRefusal, Figure, FrameRefusal, LineFault, PlanRefusal, PrizeFault, ProofFault,
    SecretRefusal, Share, Source, SourceRefusal, StepRefusal, UnitRefusal, ValueFault,
    ValuesRefusal,
};
use crate::words::{Lang, numbers};

const PRIZES: [&str; 8] = [
    "the special prize",
    "the first prize",
    "the second prize",
    "the third prize",
    "the fourth prize",
    "the fifth prize",
    "the sixth prize",
    "the seventh prize",
];

pub(super) fn code(given: &str, why: CodeRefusal) -> String {
    let fault = match why {
        CodeRefusal::Empty => return "The code is empty. A code is made of A–Z, digits, “.”, “_”, “-” and begins with a letter or digit.".to_owned(),
        CodeRefusal::TooLong { length } => {
            format!("it has {length} characters, 64 at most")
        }
        CodeRefusal::Character { found, place } => format!(
            "“{}” in place {place} is not allowed; use A–Z, digits, “.”, “_”, “-”, and begin with a letter or digit",
            found.escape_debug()
        ),
    };
    format!("“{}” is not a code: {fault}.", given.escape_debug())
}

pub(super) fn unit(refusal: &UnitRefusal) -> String {
    match refusal {
        UnitRefusal::Code { given, why } => code(given, *why),
        UnitRefusal::Stratum { unit, given, why } => {
            format!("Unit {unit}, stratum: {}", code(given, *why))
        }
        UnitRefusal::NoWeight { unit } => format!(
            "Unit {unit} has weight 0. A weight is 1 or more; to exclude a unit, exclude it with a reason."
        ),
        UnitRefusal::Control { unit, found } => format!(
            "The name or reason of unit {unit} holds a control character ({}). Type it again.",
            found.escape_unicode()
        ),
        UnitRefusal::NoReason { unit, status } => format!(
            "Unit {unit} is “{}” without a reason. Give the reason and the number of the document.",
            (super::EN.status)(*status)
        ),
    }
}

pub(super) fn frame(refusal: &FrameRefusal) -> String {
    match refusal {
        FrameRefusal::Draw { given, why } => format!("Identity of the draw: {}", code(given, *why)),
        FrameRefusal::Empty => {
            "The frame holds no unit. Look at the registry and the frame's date.".to_owned()
        }
        FrameRefusal::Duplicate { code } => {
            format!("Code {code} stands twice in the frame. Each unit stands once.")
        }
        FrameRefusal::Line { line, why } => format!("Frame, line {line}: {}", line_fault(why)),
    }
}

fn line_fault(fault: &LineFault) -> String {
    match fault {
        LineFault::Fields { found } => format!("{found} fields; six, parted by tabs, are needed."),
        LineFault::Weight { given } => {
            format!("weight “{given}” is no whole number from 1 to 4294967295.")
        }
        LineFault::Status { given } => format!("status “{given}” is none of N, D, F, X."),
        LineFault::Unit(refusal) => unit(refusal),
        LineFault::NotCanonical => {
            "not in canonical form (spaces, code points, zeros before a number).".to_owned()
        }
        LineFault::Order => "out of the order of codes.".to_owned(),
    }
}

pub(super) fn plan(refusal: &PlanRefusal) -> String {
    match refusal {
        PlanRefusal::OtherDraw { expected, found } => {
            format!("The plan belongs to draw {found}, not to {expected}.")
        }
        PlanRefusal::OtherFrame { expected, found } => format!(
            "The plan is for another frame: it states digest {found}, this frame has {expected}."
        ),
        PlanRefusal::NoRule { stratum } => {
            format!("Stratum {stratum} has no share in the plan. Add it.")
        }
        PlanRefusal::UnknownStratum { stratum } => {
            format!("The plan has stratum {stratum}, which the frame does not have.")
        }
        PlanRefusal::RuleOrder { stratum } => {
            format!("Stratum {stratum} stands twice or out of order in the plan.")
        }
        PlanRefusal::Percent {
            stratum,
            share,
            percent,
        } => {
            let share = match share {
                Share::Least => "share",
                Share::Surprise => "surprise share",
                Share::Random => "least random share",
            };
            format!("Stratum {stratum}: the {share} is {percent} %; it must be 0 to 100 %.")
        }
        PlanRefusal::NoSource => "The plan names no source for the seed.".to_owned(),
        PlanRefusal::Source { name, why } => source(name, why),
        PlanRefusal::SourceTwice { name } => format!("Source “{name}” stands twice."),
        PlanRefusal::OneHolder => {
            "A seal needs two holders or more; one alone would know the surprise units.".to_owned()
        }
        PlanRefusal::HolderTwice { holder } => format!("Holder {holder} stands twice."),
    }
}

pub(super) fn source(name: &str, why: &SourceRefusal) -> String {
    let fault = match why {
        SourceRefusal::Unknown => "no such source; use XSMB, DRAND, NIST2, DICE10 or OS",
        SourceRefusal::Day => "name the day of the lottery, such as “XSMB 2026-12-01”",
        SourceRefusal::Round => "name the chain (64 hex digits) and the round, from 1",
        SourceRefusal::Pulse => "name the chain and the pulse, such as “NIST2 2 1000”",
        SourceRefusal::Extra => "words or spaces too many after the name",
    };
    format!("Source “{name}”: {fault}.")
}

pub(super) fn values(refusal: &ValuesRefusal) -> String {
    match refusal {
        ValuesRefusal::Count { expected, found } => {
            format!("The plan has sources: {expected}; values given: {found}. Give one for each.")
        }
        ValuesRefusal::Source { name, why } => source(name, why),
        ValuesRefusal::Value { source, why } => {
            format!("Value of source “{source}”: {}", value_fault(why))
        }
        ValuesRefusal::TooEarly {
            source,
            event,
            planned,
        } => format!(
            "The result of source «{source}» was known at {}, before the plan was on record at {}. Name an event that is still to come.",
            numbers::moment(*event, Lang::En),
            numbers::moment(*planned, Lang::En)
        ),
        ValuesRefusal::TooSoon { source, event, now } => format!(
            "Source «{source}» has no result before {}; it is {} now. Wait until then, or set the clock right. Nothing was recorded.",
            numbers::moment(*event, Lang::En),
            numbers::moment(*now, Lang::En)
        ),
    }
}

fn value_fault(fault: &ValueFault) -> String {
    match fault {
        ValueFault::OtherSource => {
            "it does not begin with the plan's name of the source (day or round included)."
                .to_owned()
        }
        ValueFault::Shape => "exactly one value, without spaces, follows the name.".to_owned(),
        ValueFault::Prize(fault) => prize_fault(fault),
        ValueFault::Hex { digits } => format!("exactly {digits} hex digits (0–9, a–f) are needed."),
        ValueFault::Dice { least, found } => format!(
            "{least} digits of ten-sided dice or more are needed, nothing but digits and no spaces; there are {found}."
        ),
        ValueFault::NotCanonical => {
            "not in canonical form (order of numbers in a prize, small letters, spaces).".to_owned()
        }
    }
}

fn prize_fault(fault: &PrizeFault) -> String {
    let name = |prize: &usize| PRIZES.get(*prize).copied().unwrap_or("a prize");
    match fault {
        PrizeFault::Prizes { found } => {
            format!("{found} prizes; a full result has 8, parted by “/”.")
        }
        PrizeFault::Numbers {
            prize,
            expected,
            found,
        } => format!(
            "{} has {found} numbers; {expected}, parted by “.”, are needed.",
            name(prize)
        ),
        PrizeFault::LostZero {
            prize,
            number,
            digits,
        } => format!(
            "{}: number “{number}” has lost a leading zero; its numbers have {digits} digits. Type it again as published, zeros kept.",
            name(prize)
        ),
        PrizeFault::Number {
            prize,
            number,
            digits,
        } => format!(
            "{}: “{number}” is no number of {digits} digits.",
            name(prize)
        ),
    }
}

pub(super) fn draw(refusal: &DrawRefusal) -> String {
    match refusal {
        DrawRefusal::Plan(refusal) => plan(refusal),
        DrawRefusal::Values(refusal) => values(refusal),
    }
}

pub(super) fn secret(refusal: &SecretRefusal) -> String {
    match refusal {
        SecretRefusal::Draw(refusal) => draw(refusal),
        SecretRefusal::OtherOutcome => {
            "The outcome is not of this frame and plan; the seal stays closed.".to_owned()
        }
        SecretRefusal::Count { expected, found } => format!(
            "Secrets needed, in the order of the plan: {expected}; given: {found}. The seal stays closed."
        ),
        SecretRefusal::Secret { holder } => format!(
            "The secret of {holder} is not the one committed to; the seal stays closed. Type it again."
        ),
    }
}

pub(super) fn fault(fault: &ProofFault) -> String {
    match fault {
        ProofFault::Differs {
            figure: name,
            expected,
            found,
        } => format!(
            "{} differs.\n  Computed: {expected}\n  Stated: {found}",
            figure(name)
        ),
        ProofFault::Frame(refusal) => frame(refusal),
        ProofFault::Draw(refusal) => draw(refusal),
        ProofFault::Secrets(refusal) => secret(refusal),
        ProofFault::Step(at, why) => {
            format!("Step {at} after the draw does not follow: {}", step(why))
        }
        ProofFault::Slot(slot) => {
            format!("Sealed slot {slot}: the unit opened is not the one that the secrets give.")
        }
        ProofFault::SealedList => {
            "The sealed list is not the one that the secrets give.".to_owned()
        }
        ProofFault::Rehearsal => "This is the proof of a rehearsal, which is no draw.".to_owned(),
    }
}

pub(super) fn step(refusal: &StepRefusal) -> String {
    match refusal {
        StepRefusal::Number { expected, found } => {
            format!("it must be amendment {expected}, not {found}.")
        }
        StepRefusal::NotInFrame(unit) => format!("unit {unit} is not in the frame any more."),
        StepRefusal::InFrame(unit) => format!("unit {unit} is in the frame already."),
        StepRefusal::Stratum { unit, stratum } => format!(
            "unit {unit} belongs to stratum {stratum}, which this draw's plan does not have; make another draw."
        ),
        StepRefusal::NoValue => {
            "newcomers need the value of an event after the amendment was filed.".to_owned()
        }
        StepRefusal::Nothing => "nothing changes in the frame.".to_owned(),
        StepRefusal::Frame(refusal) => frame(refusal),
        StepRefusal::Digest { expected, found } => format!(
            "the digest of the frame after the amendment must be {expected}; {found} is stated."
        ),
        StepRefusal::NotSelected(unit) => {
            format!("unit {unit} was not selected in this draw, or was replaced already.")
        }
        StepRefusal::NoReserve(unit) => format!("nobody is left in reserve to replace {unit}."),
        StepRefusal::OtherReplacement { expected, found } => {
            format!("the next in order is {expected}, not {found}.")
        }
        StepRefusal::Sealing => {
            "the list was sealed already, or its slots and root do not fit.".to_owned()
        }
        StepRefusal::Slot(slot) => format!("slot {slot} does not exist or was opened."),
        StepRefusal::Seal(slot) => {
            format!("slot {slot} was not sealed with this unit, day, team and salt.")
        }
        StepRefusal::Opened(unit) => format!("unit {unit} cannot be in this slot."),
    }
}

fn figure(figure: &Figure) -> String {
    match figure {
        Figure::Algorithm => "The name of the rules".to_owned(),
        Figure::FrameDigest => "The digest of the frame".to_owned(),
        Figure::PlanDigest => "The digest of the plan".to_owned(),
        Figure::Seed => "The seed".to_owned(),
        Figure::SealedSeed => "The sealed seed".to_owned(),
        Figure::Strata => "The list of strata".to_owned(),
        Figure::N(s) => format!("Stratum {s}: the number of units"),
        Figure::Quota(s) => format!("Stratum {s}: the quota"),
        Figure::Certain(s) => format!("Stratum {s}: the list of certain units"),
        Figure::TakeAll(s) => format!("Stratum {s}: the list of units taken for their weight"),
        Figure::Drawn(s) => format!("Stratum {s}: the list of drawn units"),
        Figure::Reserve(s) => format!("Stratum {s}: the reserve"),
        Figure::SurpriseSlots(s) => format!("Stratum {s}: the number of surprise units"),
        Figure::Surprise(s) => format!("Stratum {s}: the list of surprise units"),
        Figure::Selected(s) => format!("Stratum {s}: the list of selected units"),
        Figure::TicketOrder(s) => format!("Stratum {s}: the order of tickets"),
        Figure::Standing(s) => format!("Stratum {s}: where it stands after what happened since"),
        Figure::Ticket(unit) => format!("The ticket of unit {unit}"),
    }
}

pub(super) fn source_name(source: &Source) -> String {
    match source {
        Source::Xsmb { date } => format!("Northern lottery of {date}"),
        Source::Drand { round, .. } => format!("drand beacon, round {round}"),
        Source::Nist2 { chain, pulse } => format!("NIST beacon 2.0, chain {chain}, pulse {pulse}"),
        Source::Dice10 => "Ten-sided dice before witnesses".to_owned(),
        Source::Rehearsal => "Rehearsal, worth nothing".to_owned(),
        Source::Os => "Random numbers of the computer".to_owned(),
    }
}
