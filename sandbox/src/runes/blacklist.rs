//! Unique ids of runes that count no more, as ranges.

use serde::Serialize;

/// Ids from `start` to `end`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The first id.
    pub start: u64,
    /// The last id, not below `start`.
    pub end: u64,
}

/// Ranges in their order, none of which touches another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blacklist(Vec<Range>);

impl Blacklist {
    /// The ids of a range count no more.
    pub fn add(&mut self, mut new: Range) {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for old in std::mem::take(&mut self.0) {
            if old.end.saturating_add(1) < new.start {
                before.push(old);
            } else if new.end.saturating_add(1) < old.start {
                after.push(old);
            } else {
                new = Range { start: new.start.min(old.start), end: new.end.max(old.end) };
            }
        }
        before.push(new);
        before.append(&mut after);
        self.0 = before;
    }

    /// The ids of a range count again.
    pub fn remove(&mut self, gone: Range) {
        let mut kept = Vec::new();
        for old in std::mem::take(&mut self.0) {
            if old.start < gone.start {
                kept.push(Range { start: old.start, end: old.end.min(gone.start - 1) });
            }
            if old.end > gone.end {
                kept.push(Range { start: old.start.max(gone.end + 1), end: old.end });
            }
        }
        self.0 = kept;
    }

    /// Whether an id is on the list.
    pub fn has(&self, id: u64) -> bool {
        self.0.iter().any(|range| (range.start..=range.end).contains(&id))
    }

    /// The ranges.
    pub fn ranges(&self) -> &[Range] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every list of up to three orders on nine ids is the set that the orders make, as few
    /// ranges as there can be.
    #[test]
    fn it_is_the_set_that_the_orders_make() {
        const IDS: u64 = 9;
        let orders: Vec<(Range, bool)> = (0..IDS)
            .flat_map(|start| (start..IDS).map(move |end| Range { start, end }))
            .flat_map(|range| [(range, true), (range, false)])
            .collect();
        for first in &orders {
            for second in &orders {
                for third in &orders {
                    let (mut list, mut set) = (Blacklist::default(), [false; IDS as usize]);
                    for (range, add) in [first, second, third] {
                        if *add {
                            list.add(*range)
                        } else {
                            list.remove(*range)
                        }
                        set[range.start as usize..=range.end as usize].fill(*add);
                    }
                    for id in 0..IDS {
                        assert_eq!(
                            list.has(id),
                            set[id as usize],
                            "{first:?} {second:?} {third:?}"
                        );
                    }
                    let apart = |pair: &[Range]| pair[0].end + 1 < pair[1].start;
                    assert!(list.ranges().windows(2).all(apart), "{list:?}");
                }
            }
        }
    }

    #[test]
    fn the_greatest_id_is_one_like_others() {
        let mut list = Blacklist::default();
        list.add(Range { start: u64::MAX, end: u64::MAX });
        list.add(Range { start: 3, end: u64::MAX - 1 });
        assert_eq!(list.ranges(), [Range { start: 3, end: u64::MAX }]);
        list.remove(Range { start: 0, end: u64::MAX });
        assert_eq!(list, Blacklist::default());
    }
}
