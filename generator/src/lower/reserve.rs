//! Numbers that are not to be given again.

use crate::api::{EnumValue, Field, Reserved};
use crate::diagnostic::{Problems, Rule};
use crate::lower::names::is_identifier;
use crate::policy::numbers::text::Kind;
use crate::policy::numbers::{Ledger, Numbers, SETTLE};

/// The numbers in a message's ledger that no field has now.
pub fn fields(
    numbers: Option<&Numbers>,
    fields: &[Field],
    name_of: impl Fn(&str) -> String,
) -> Vec<Reserved> {
    let used = |number| fields.iter().any(|field| field.number == number);
    let taken = |name: &str| fields.iter().any(|field| field.name == name);
    reserved(numbers, used, taken, name_of)
}

/// The numbers in an enum's ledger that no value has now.
pub fn values(
    numbers: Option<&Numbers>,
    values: &[EnumValue],
    name_of: impl Fn(&str) -> String,
) -> Vec<Reserved> {
    let used = |number| values.iter().any(|value| value.number == number);
    let taken = |name: &str| values.iter().any(|value| value.name == name);
    reserved(numbers, used, taken, name_of)
}

fn reserved(
    numbers: Option<&Numbers>,
    used: impl Fn(i32) -> bool,
    taken: impl Fn(&str) -> bool,
    name_of: impl Fn(&str) -> String,
) -> Vec<Reserved> {
    let mut gone: Vec<Reserved> = Vec::new();
    for (path, number) in numbers.into_iter().flatten().filter(|(_, number)| !used(**number)) {
        // Old names with signs that protobuf has no spelling for can't come back anyway.
        let name = Some(name_of(path)).filter(|name| !taken(name) && is_identifier(name));
        let again = |one: &Reserved| name.is_some() && one.name == name;
        let name = if gone.iter().any(again) { None } else { name };
        gone.push(Reserved { number: *number, name });
    }
    gone.sort();
    gone.dedup_by_key(|one| one.number);
    gone
}

/// Two fields or values with one number: two branches each appended one, and were merged.
pub fn check_twice(
    ledger: &Ledger,
    kind: Kind,
    owner: &str,
    mut pairs: Vec<(i32, &str)>,
    problems: &mut Problems,
) {
    pairs.sort_unstable();
    for pair in pairs.windows(2) {
        let [(number, first), (again, second)] = pair else { continue };
        if number != again {
            continue;
        }
        let what = format!("`{first}` and `{second}` of `{owner}` both have the number {number}");
        match ledger.places(kind, owner, *number).as_slice() {
            [(_, one), .., (_, other)] => {
                let one = Some((one, "the other one"));
                problems.between(Rule::NumberTwice, other, what, SETTLE, one);
            }
            _ => problems.nowhere(Rule::NumberTwice, what, SETTLE),
        }
    }
}
