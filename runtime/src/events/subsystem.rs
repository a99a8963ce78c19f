//! What can be followed, and how the node lists it.

use boltgate_transcode::table::{Form, Kind, Label, Message, Rpc};

use super::Refusal;
use crate::own::messages::FollowRequest;

/// A subsystem of the node that numbers what it records.
#[derive(Debug, PartialEq, Eq)]
struct Subsystem {
    /// Its number in `boltgate.v1.Subsystem`.
    number: i32,
    /// Its name in the node's `wait`.
    name: &'static str,
    /// The node's method that lists it.
    method: &'static str,
    /// The number and the name of its item in `boltgate.v1.Followed`.
    item: (u32, &'static str),
}

const fn subsystem(
    number: i32,
    name: &'static str,
    method: &'static str,
    item: (u32, &'static str),
) -> Subsystem {
    Subsystem { number, name, method, item }
}

const SUBSYSTEMS: [Subsystem; 6] = [
    subsystem(1, "invoices", "listinvoices", (10, "invoice")),
    subsystem(2, "sendpays", "listsendpays", (11, "sendpay")),
    subsystem(3, "forwards", "listforwards", (12, "forward")),
    subsystem(4, "htlcs", "listhtlcs", (13, "htlc")),
    subsystem(5, "channelmoves", "listchannelmoves", (14, "channelmove")),
    subsystem(6, "chainmoves", "listchainmoves", (15, "chainmove")),
];

/// The numbering that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// The number that an item gets when it is made, and keeps.
    Created,
    /// The number that an item gets with each change; it keeps the last one only.
    Updated,
}

impl Index {
    /// Its name in the node's parameters and results.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
        }
    }

    /// The member of an item that holds it.
    pub(super) fn member(self) -> &'static str {
        match self {
            Self::Created => "created_index",
            Self::Updated => "updated_index",
        }
    }
}

/// What a client follows: all that asking the node takes, and reading its answers.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The subsystem's name in the node's `wait`.
    pub subsystem: &'static str,
    /// The numbering.
    pub index: Index,
    /// The node's method that lists the items.
    pub method: &'static str,
    /// The table of its result.
    pub table: &'static Message,
    /// The number of the list in the result.
    pub list: u32,
    /// The number of the index in an item.
    pub index_field: u32,
    /// The number and the name of the item in `boltgate.v1.Followed`.
    pub item: (u32, &'static str),
}

impl Source {
    /// What a request asks for, by the rows of a dispatch table.
    ///
    /// # Errors
    /// Where there is no such subsystem, or it has no such index.
    pub fn of(request: &FollowRequest, rpcs: &'static [Rpc]) -> Result<Self, Refusal> {
        let subsystem = SUBSYSTEMS.iter().find(|one| one.number == request.subsystem);
        let Some(&Subsystem { name, method, item, .. }) = subsystem else {
            let names = SUBSYSTEMS.map(|one| one.name.to_uppercase()).join(", ");
            let reason = format!("expected one of {names}, got {}", request.subsystem);
            return Err(Refusal::field("subsystem", reason));
        };
        let index = match request.index {
            1 => Index::Created,
            2 => Index::Updated,
            other => {
                return Err(Refusal::field(
                    "index",
                    format!("expected CREATED or UPDATED, got {other}"),
                ));
            }
        };
        let row = rpcs.iter().find(|rpc| rpc.form == Form::Method && rpc.target == method);
        let found = row.and_then(|row| {
            let list = row.response.fields.iter().find(|field| field.label == Label::Repeated)?;
            let Kind::Message(items) = list.kind else { return None };
            Some((row.response, list.number, items))
        });
        let Some((table, list, items)) = found else {
            return Err(Refusal::field(
                "subsystem",
                format!("expected one whose method is served: {method}"),
            ));
        };
        let Some((_, field)) = items.by_key(index.member()) else {
            let reason = format!("expected CREATED, got UPDATED: nothing in {name} ever changes");
            return Err(Refusal::field("index", reason));
        };
        Ok(Self { subsystem: name, index, method, table, list, index_field: field.number, item })
    }
}

#[cfg(test)]
mod tests {
    use boltgate_api::RPCS;

    use super::{FollowRequest, Index, SUBSYSTEMS, Source};

    fn source(subsystem: i32, index: i32) -> Result<Source, String> {
        let request = FollowRequest { subsystem, index, from: 0 };
        Source::of(&request, RPCS).map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn every_subsystem_can_be_followed_by_every_index_that_it_has() {
        for subsystem in &SUBSYSTEMS {
            let moves = subsystem.name.ends_with("moves");
            for (number, index) in [(1, Index::Created), (2, Index::Updated)] {
                let source = source(subsystem.number, number);
                if moves && index == Index::Updated {
                    let message = source.unwrap_err();
                    assert!(message.starts_with("index: expected CREATED"), "{message}");
                    continue;
                }
                let source = source.unwrap();
                assert_eq!((source.subsystem, source.index), (subsystem.name, index));
                assert!(source.table.name.to_lowercase().contains(subsystem.method));
            }
        }
    }

    #[test]
    fn what_is_not_offered_is_named() {
        for (subsystem, index, field) in
            [(0, 1, "subsystem"), (7, 1, "subsystem"), (-1, 1, "subsystem")]
                .into_iter()
                .chain([(1, 0, "index"), (1, 3, "index")])
        {
            let message = source(subsystem, index).unwrap_err();
            assert!(message.starts_with(field), "{message}");
        }
    }
}
