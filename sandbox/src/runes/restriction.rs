//! Restrictions: one or more alternatives, each of the form NAME OPERATOR VALUE, one of which
//! has to hold.

use super::number;

/// How an alternative compares; [`Alternative::english`] has the node's words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// `!`: there is no such thing.
    Missing,
    /// `=`
    Equal,
    /// `/`
    Unequal,
    /// `^`
    StartsWith,
    /// `$`
    EndsWith,
    /// `~`
    Contains,
    /// `<`: both are integers.
    Less,
    /// `>`: both are integers.
    Greater,
    /// `{`: by bytes.
    SortsBefore,
    /// `}`: by bytes.
    SortsAfter,
    /// `#`: holds always.
    Comment,
}

use Condition::{
    Comment, Contains, EndsWith, Equal, Greater, Less, Missing, SortsAfter, SortsBefore,
    StartsWith, Unequal,
};

const SYMBOLS: [(char, Condition); 11] = [
    ('!', Missing),
    ('=', Equal),
    ('/', Unequal),
    ('^', StartsWith),
    ('$', EndsWith),
    ('~', Contains),
    ('<', Less),
    ('>', Greater),
    ('{', SortsBefore),
    ('}', SortsAfter),
    ('#', Comment),
];

impl Condition {
    fn of(symbol: char) -> Option<Self> {
        SYMBOLS.iter().find(|(known, _)| *known == symbol).map(|(_, condition)| *condition)
    }

    /// The operator.
    pub fn symbol(self) -> char {
        SYMBOLS.iter().find(|(_, known)| *known == self).map_or('#', |(symbol, _)| *symbol)
    }
}

/// What a name stands for in the call at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// The call has nothing of that name.
    Nothing,
    /// An integer; `=` and the like see its decimal digits.
    Integer(i64),
    /// Anything else, as text.
    Text(&'a str),
}

/// One way to meet a restriction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The name; empty for the unique id of the rune.
    pub name: String,
    /// The operator.
    pub condition: Condition,
    /// The value, without escapes.
    pub value: String,
}

impl Alternative {
    /// Reads the form that people write: no escapes, everything after the operator is the value.
    /// `None` if there is no name or no operator, or a NUL, which ends texts in the node.
    pub fn plain(text: &str) -> Option<Self> {
        let (name, condition, value) = split(text)?;
        let good = !name.is_empty() && !text.contains('\0');
        good.then(|| Self { name: name.to_owned(), condition, value: value.to_owned() })
    }

    fn encode(&self, out: &mut String) {
        out.push_str(&self.name);
        out.push(self.condition.symbol());
        for letter in self.value.chars() {
            if matches!(letter, '\\' | '|' | '&') {
                out.push('\\');
            }
            out.push(letter);
        }
    }

    /// The alternative in the words of `showrunes`.
    pub fn english(&self) -> String {
        let words = match self.condition {
            Missing => return format!("{} is missing", self.name),
            Comment => return format!("comment: {} {}", self.name, self.value),
            Equal => "equal to",
            Unequal => "unequal to",
            StartsWith => "starts with",
            EndsWith => "ends with",
            Contains => "contains",
            Less => "<",
            Greater => ">",
            SortsBefore => "sorts before",
            SortsAfter => "sorts after",
        };
        format!("{} {words} {}", self.name, self.value)
    }

    /// Whether it holds; `name` is what the complaint calls the thing.
    pub fn holds(&self, name: &str, found: Found<'_>) -> Result<(), String> {
        let digits;
        let (given, integer) = match found {
            Found::Nothing => (None, None),
            Found::Text(text) => (Some(text), None),
            Found::Integer(integer) => {
                digits = integer.to_string();
                (Some(digits.as_str()), Some(integer))
            }
        };
        let value = self.value.as_str();
        let given = match (self.condition, given) {
            (Comment, _) | (Missing, None) => return Ok(()),
            (Missing, Some(_)) => return Err(format!("{name} is present")),
            (_, None) => return Err(format!("{name} not present")),
            (_, Some(given)) => given,
        };
        let integers = || {
            let given = integer.ok_or_else(|| format!("{name} is not an integer field"))?;
            let value =
                number::whole(value).ok_or_else(|| format!("{value} is not a valid integer"))?;
            Ok::<_, String>((given, value))
        };
        let (good, complaint) = match self.condition {
            Missing | Comment => (true, ""),
            Equal => (given == value, "is not equal to"),
            Unequal => (given != value, "is equal to"),
            StartsWith => (given.starts_with(value), "does not start with"),
            EndsWith => (given.ends_with(value), "does not end with"),
            Contains => (given.contains(value), "does not contain"),
            Less => (integers().map(|(given, value)| given < value)?, "is greater or equal to"),
            Greater => (integers().map(|(given, value)| given > value)?, "is less or equal to"),
            SortsBefore => (given < value, "is equal to or ordered after"),
            SortsAfter => (given > value, "is equal to or ordered before"),
        };
        if good { Ok(()) } else { Err(format!("{name} {complaint} {value}")) }
    }
}

/// Name, operator and the rest. A name ends at the first punctuation but `_`.
fn split(text: &str) -> Option<(&str, Condition, &str)> {
    let end = text.find(|letter: char| letter.is_ascii_punctuation() && letter != '_')?;
    let (name, rest) = text.split_at(end);
    let mut letters = rest.chars();
    let condition = Condition::of(letters.next()?)?;
    Some((name, condition, letters.as_str()))
}

/// Alternatives, one of which has to hold; there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restriction(Vec<Alternative>);

impl Restriction {
    /// A restriction of these alternatives; `None` if there is none.
    pub fn new(alternatives: Vec<Alternative>) -> Option<Self> {
        (!alternatives.is_empty()).then_some(Self(alternatives))
    }

    /// What tells a rune's unique id: one alternative without a name.
    pub fn unique_id(id: u64) -> Self {
        Self(vec![Alternative { name: String::new(), condition: Equal, value: id.to_string() }])
    }

    /// Reads the restrictions of a rune: `&` between restrictions, `|` between alternatives, `\`
    /// before a letter that stands for itself. `None` if they are malformed.
    pub fn parse_all(text: &str) -> Option<Vec<Self>> {
        let mut restrictions = Vec::new();
        let mut alternatives = Vec::new();
        let mut rest = text;
        while !rest.is_empty() || !alternatives.is_empty() {
            let (name, condition, after) = split(rest)?;
            let mut value = String::new();
            let mut letters = after.chars();
            let end = loop {
                match letters.next() {
                    Some('\\') => value.push(letters.next()?),
                    Some(end @ ('|' | '&')) => break Some(end),
                    Some(letter) => value.push(letter),
                    None => break None,
                }
            };
            rest = letters.as_str();
            alternatives.push(Alternative { name: name.to_owned(), condition, value });
            if end != Some('|') {
                restrictions.push(Self(std::mem::take(&mut alternatives)));
            }
        }
        Some(restrictions)
    }

    /// The restriction as it stands in a rune.
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (position, alternative) in self.0.iter().enumerate() {
            if position > 0 {
                out.push('|');
            }
            alternative.encode(&mut out);
        }
        out
    }

    /// The alternatives.
    pub fn alternatives(&self) -> &[Alternative] {
        &self.0
    }
}

#[cfg(test)]
mod tests;
