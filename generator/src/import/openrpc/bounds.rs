//! The bounds of integers, and which of the dialect's types they are.

use super::pointer::member;
use crate::diagnostic::{Problems, Rule};
use crate::schema::json::{Node, Value};

/// Keywords of bounds: what of them a type can say, it says.
pub const KEYWORDS: [&str; 4] = ["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum"];

/// The least and the greatest value, where there are such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The least.
    pub least: Option<i128>,
    /// The greatest.
    pub most: Option<i128>,
}

/// The dialect's types with the values that they have.
const TYPES: [(&str, i128, i128); 8] = [
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    ("s8", i8::MIN as i128, i8::MAX as i128),
    ("s16", i16::MIN as i128, i16::MAX as i128),
    ("s32", i32::MIN as i128, i32::MAX as i128),
    ("s64", i64::MIN as i128, i64::MAX as i128),
];

impl Bounds {
    /// Any integer.
    pub const NONE: Self = Self { least: None, most: None };

    /// Those of a schema.
    pub fn of(schema: &Node, problems: &mut Problems) -> Self {
        let mut number = |name| number(member(schema, name), problems);
        let least = number("minimum").map(|bound| integer(bound, f64::ceil));
        let most = number("maximum").map(|bound| integer(bound, f64::floor));
        // Before draft 6, the exclusive ones said of the others that they are outside.
        let is_outside = |name| match member(schema, name)?.value {
            Value::Bool(is_outside) => Some(i128::from(is_outside)),
            _ => None,
        };
        let least = least.map(|bound| bound + is_outside("exclusiveMinimum").unwrap_or(0));
        let most = most.map(|bound| bound - is_outside("exclusiveMaximum").unwrap_or(0));
        let above = number("exclusiveMinimum").map(|bound| integer(bound, f64::floor) + 1);
        let below = number("exclusiveMaximum").map(|bound| integer(bound, f64::ceil) - 1);
        let format = member(schema, "format").and_then(|format| match &format.value {
            Value::String(format) => Self::of_format(format),
            _ => None,
        });
        let bounds = Self { least, most }.within(Self { least: above, most: below });
        bounds.within(format.unwrap_or(Self::NONE))
    }

    /// The bounds of a number's `format`, where it is one of those that say so.
    #[must_use]
    pub fn of_format(format: &str) -> Option<Self> {
        let name = match format.strip_prefix("uint") {
            Some(bits) => format!("u{bits}"),
            None => format!("s{}", format.strip_prefix("int")?),
        };
        let (_, least, most) = TYPES.into_iter().find(|(ty, ..)| *ty == name)?;
        Some(Self { least: Some(least), most: Some(most) })
    }

    /// What is within both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        let tighter = |a: Option<i128>, b: Option<i128>, pick: fn(i128, i128) -> i128| match (a, b)
        {
            (Some(a), Some(b)) => Some(pick(a, b)),
            (one, other) => one.or(other),
        };
        Self {
            least: tighter(self.least, other.least, i128::max),
            most: tighter(self.most, other.most, i128::min),
        }
    }

    /// What is from the least of both to the greatest of both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            least: self.least.zip(other.least).map(|(a, b)| a.min(b)),
            most: self.most.zip(other.most).map(|(a, b)| a.max(b)),
        }
    }

    /// The dialect's type, and whether it says the same as the bounds; `None` beyond 64 bits.
    ///
    /// Of 8 and 16 bits are only those whose bounds say just that: a field that now ends at 100 can
    /// then end at 1000 one day without another type.
    #[must_use]
    pub fn ty(self) -> Option<(&'static str, bool)> {
        match (self.least, self.most) {
            (None, None) => return Some(("integer", true)),
            (Some(0), None) => return Some(("u64", true)),
            (Some(least), None) if (1..=i128::from(u64::MAX)).contains(&least) => {
                return Some(("u64", false));
            }
            _ => {}
        }
        let exact = TYPES
            .iter()
            .find(|(_, least, most)| (self.least, self.most) == (Some(*least), Some(*most)));
        if let Some((name, ..)) = exact {
            return Some((name, true));
        }
        let least = self.least.unwrap_or(i128::from(i64::MIN));
        let most = self.most.unwrap_or(i128::from(i64::MAX));
        let roomy =
            TYPES.into_iter().filter(|(name, ..)| ["u32", "u64", "s32", "s64"].contains(name));
        let mut roomy = roomy.filter(|(_, from, to)| *from <= least && least.max(most) <= *to);
        roomy.next().map(|(name, ..)| (name, false))
    }
}

/// The number of a bound, as written; `None` where there is none.
fn number<'a>(node: Option<&'a Node>, problems: &mut Problems) -> Option<&'a str> {
    let node = node?;
    match &node.value {
        Value::Number(text) => Some(text),
        Value::Bool(_) if node.place.pointer.contains("/exclusive") => None,
        other => {
            problems.at(
                Rule::ExpectedType,
                &node.place,
                format!("expected a number, came {}", other.noun()),
                "write a number here",
            );
            None
        }
    }
}

/// The integer at a bound. What is far beyond 64 bits may be any number that is.
fn integer(text: &str, round: fn(f64) -> f64) -> i128 {
    const BEYOND: i128 = 1 << 100;
    let whole = text.parse::<i128>().unwrap_or_else(|_| {
        let number = text.parse::<f64>().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "it saturates, far beyond 64 bits")]
        let whole = round(number) as i128;
        whole
    });
    whole.clamp(-BEYOND, BEYOND)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::Bounds;
    use crate::diagnostic::{Problems, Source};
    use crate::schema::json;

    fn read(schema: &str) -> (Bounds, usize) {
        let source = Rc::new(Source { path: "a.json".into(), text: schema.to_owned() });
        let mut problems = Problems::default();
        let node = json::parse(&source, &mut problems).unwrap();
        (Bounds::of(&node, &mut problems), problems.all().len())
    }

    #[test]
    fn bounds_of_schemas_are_read() {
        let of = |least, most| Bounds { least, most };
        for (schema, expected) in [
            (r"{}", of(None, None)),
            (r#"{"minimum": 0, "maximum": 255}"#, of(Some(0), Some(255))),
            (r#"{"minimum": 1.5, "maximum": 2.5e1}"#, of(Some(2), Some(25))),
            (r#"{"exclusiveMinimum": 1.5, "exclusiveMaximum": 9.5}"#, of(Some(2), Some(9))),
            (r#"{"exclusiveMinimum": 0, "minimum": -5}"#, of(Some(1), None)),
            (r#"{"exclusiveMinimum": true, "minimum": 5}"#, of(Some(6), None)),
            (r#"{"exclusiveMaximum": false, "maximum": 5}"#, of(None, Some(5))),
            (r#"{"format": "uint8", "minimum": 3}"#, of(Some(3), Some(255))),
            (r#"{"maximum": 1e300}"#, of(None, Some(1 << 100))),
            (
                r#"{"minimum": -99999999999999999999999999999999999999999999}"#,
                of(Some(-1 << 100), None),
            ),
        ] {
            assert_eq!(read(schema), (expected, 0), "{schema}");
        }
        assert_eq!(read(r#"{"minimum": "0", "maximum": true}"#), (Bounds::NONE, 2));
    }

    #[test]
    fn bounds_are_types_where_they_say_the_same() {
        for (least, most, expected) in [
            (None, None, Some(("integer", true))),
            (Some(0), None, Some(("u64", true))),
            (Some(1), None, Some(("u64", false))),
            (Some(0), Some(255), Some(("u8", true))),
            (Some(0), Some(100), Some(("u32", false))),
            (Some(0), Some(1 << 32), Some(("u64", false))),
            (Some(-128), Some(127), Some(("s8", true))),
            (Some(-1), Some(100), Some(("s32", false))),
            (Some(-1), None, Some(("s64", false))),
            (None, Some(10), Some(("s64", false))),
            (None, Some(1 << 63), None),
            (Some(0), Some(1 << 64), None),
            (Some(-1), Some(i128::from(u64::MAX)), None),
            (Some(1 << 64), None, None),
        ] {
            assert_eq!(Bounds { least, most }.ty(), expected, "{least:?}..{most:?}");
        }
    }

    #[test]
    fn bounds_narrow_and_widen() {
        let of = |least, most| Bounds { least, most };
        assert_eq!(of(Some(1), None).within(of(Some(0), Some(9))), of(Some(1), Some(9)));
        assert_eq!(of(Some(1), Some(5)).around(of(Some(0), Some(3))), of(Some(0), Some(5)));
        assert_eq!(of(Some(1), Some(5)).around(Bounds::NONE), Bounds::NONE);
        assert_eq!(Bounds::of_format("uint32").unwrap().ty(), Some(("u32", true)));
        assert_eq!(Bounds::of_format("int64").unwrap().ty(), Some(("s64", true)));
        assert_eq!(Bounds::of_format("date"), None);
        assert_eq!(Bounds::of_format("integer"), None);
    }
}
