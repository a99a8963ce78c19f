//! Random JSON for any table, as a node or a client could spell it, and what has to come back.

use std::collections::BTreeMap;

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};
use serde_json::{Map, Value, json};

use crate::tape::Choices;

/// How deep messages are filled: some may hold themselves.
const DEEPEST: usize = 4;

/// Where what comes back is not what was written: all that the wire can't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A value without presence that is left out comes back as its zero.
    Zero,
    /// A list that is left out comes back empty where the schema requires it, and one that is
    /// empty stays out where it doesn't.
    EmptyList,
    /// `null` is absence.
    Null,
    /// A member that no field stands for is skipped.
    UnknownMember,
    /// A word that the enum doesn't have is noted and left out.
    UnknownWord,
    /// A lone value is a list of one.
    Lone,
    /// A number or a boolean where a text is expected is its text.
    Text,
    /// `7.0` is 7.
    WholeNumber,
    /// Hexadecimal digits come back in lower case.
    HexCase,
    /// Amounts and feerates come back in one of their spellings.
    Amount,
}

/// How many rules there are.
pub const RULES: usize = Rule::Amount as usize + 1;

/// How often each rule was needed.
pub type Applied = BTreeMap<Rule, usize>;

/// A JSON text, and what comes back of it.
#[derive(Debug)]
pub struct Made {
    pub text: String,
    pub back: Value,
    pub applied: Applied,
}

/// Makes up an object of a table.
pub fn object(table: &'static Message, tape: &[u8]) -> Made {
    let mut maker = Maker { choices: Choices::new(tape), applied: Applied::new() };
    let (text, back) = maker.message(table, 0);
    Made { text, back, applied: maker.applied }
}

/// A value's text, and what comes back: nothing where it is left out.
type Spelled = (String, Option<Value>);

struct Maker<'t> {
    choices: Choices<'t>,
    applied: Applied,
}

impl Maker<'_> {
    fn apply(&mut self, rule: Rule) {
        *self.applied.entry(rule).or_default() += 1;
    }

    fn message(&mut self, table: &'static Message, depth: usize) -> (String, Value) {
        let (mut texts, mut back) = (Vec::new(), Map::new());
        // Beginning with any field: the tape may end before the last one.
        let first = self.choices.below(table.fields.len().max(1));
        for field in table.fields.iter().cycle().skip(first).take(table.fields.len()) {
            if matches!(field.kind, Kind::Shape(Shape::Rest)) {
                self.rest(table, &mut texts, &mut back);
                continue;
            }
            let (text, came) = self.member(field, depth);
            texts.extend(text.map(|text| (field.key.to_owned(), text)));
            back.extend(came.map(|came| (field.key.to_owned(), came)));
        }
        if table.by_key("").is_none() && self.choices.once_in(8) {
            self.apply(Rule::UnknownMember);
            texts.push((format!("~{}", self.choices.text()), self.any(2).0));
        }
        (self.write(texts), Value::Object(back))
    }

    /// Members in any order.
    fn write(&mut self, mut members: Vec<(String, String)>) -> String {
        if self.choices.once_in(4) {
            let end = members.len();
            for at in (1..end).rev() {
                let other = self.choices.below(at + 1);
                members.swap(at, other);
            }
        }
        let blank = *self.choices.pick(&["", "", "", " ", "\n\t", "\r\n  "]);
        let mut texts = Vec::with_capacity(members.len());
        for (name, value) in members {
            texts.push(format!("{}{blank}:{blank}{value}", self.quoted(&name)));
        }
        format!("{{{blank}{}{blank}}}", texts.join(&format!("{blank},{blank}")))
    }

    fn member(&mut self, field: &'static Field, depth: usize) -> (Option<String>, Option<Value>) {
        let holds = matches!(field.kind, Kind::Message(_) | Kind::Shape(Shape::HintList(_)));
        let absent = self.choices.once_in(if field.label == Label::Optional { 2 } else { 8 });
        // Where `null` is a value of its own, it says so.
        let is_value = field.label != Label::Repeated
            && matches!(field.kind, Kind::Shape(Shape::JsonScalar | Shape::JsonValue));
        if absent || (holds && depth == DEEPEST) {
            let null = !is_value && self.choices.once_in(4);
            if null {
                self.apply(Rule::Null);
            }
            return (null.then(|| "null".to_owned()), self.zero(field));
        }
        let is_map = matches!(field.kind, Kind::Shape(Shape::StringMap));
        match field.label {
            Label::Repeated if !is_map => self.list(field, depth),
            _ => {
                let (text, mut back) = self.value(field.kind, depth);
                if is_map && !field.required {
                    back = back.filter(|map| map != &json!({}));
                }
                (Some(text), back)
            }
        }
    }

    /// What stands for a value that is absent.
    fn zero(&mut self, field: &Field) -> Option<Value> {
        let zero = match (field.label, field.kind.unbounded()) {
            (Label::Optional, _) => return None,
            (Label::Repeated, _) if !field.required => return None,
            (Label::Repeated, kind) => {
                self.apply(Rule::EmptyList);
                let is_map = matches!(kind, Kind::Shape(Shape::StringMap));
                return Some(if is_map { json!({}) } else { json!([]) });
            }
            (Label::Singular, Kind::Message(_) | Kind::Shape(_)) => return None,
            (Label::Singular, Kind::Bool) => json!(false),
            (Label::Singular, Kind::String | Kind::Bytes) => json!(""),
            (Label::Singular, Kind::Enum(table)) => json!(table.by_number(0)?.json),
            (Label::Singular, _) => json!(0),
        };
        self.apply(Rule::Zero);
        Some(zero)
    }

    fn list(&mut self, field: &'static Field, depth: usize) -> (Option<String>, Option<Value>) {
        let length = self.choices.below(4);
        let (mut texts, mut back) = (Vec::new(), Vec::new());
        for _ in 0..length {
            let (text, came) = self.value(field.kind, depth);
            texts.push(text);
            back.extend(came);
        }
        // One that is an array itself would be taken for the list.
        let lone = texts.first().filter(|text| length == 1 && !text.starts_with(['[', 'n']));
        let text = match lone.cloned() {
            Some(lone) if self.choices.once_in(3) => {
                self.apply(Rule::Lone);
                lone
            }
            _ => format!("[{}]", texts.join(",")),
        };
        if back.is_empty() && !field.required {
            self.apply(Rule::EmptyList);
            return (Some(text), None);
        }
        (Some(text), Some(back.into()))
    }

    fn value(&mut self, kind: Kind, depth: usize) -> Spelled {
        let same = |value: Value| (value.to_string(), Some(value));
        match kind {
            Kind::Bool => same(json!(self.choices.below(2) == 1)),
            // What a node says is not held to fewer bits.
            Kind::Uint8 | Kind::Uint16 | Kind::Uint32 => {
                let value = self.choices.unsigned(32);
                self.integer(value.into())
            }
            Kind::Uint64 => {
                let value = self.choices.unsigned(64);
                self.integer(value.into())
            }
            Kind::Int32 => {
                let value = self.choices.signed(32);
                self.integer(value.into())
            }
            Kind::Int64 | Kind::Sint64 => {
                let value = self.choices.signed(64);
                self.integer(value.into())
            }
            Kind::Float => {
                let value = self.choices.float();
                self.number(&format!("{value:?}"))
            }
            Kind::Double => {
                let value = self.choices.double();
                self.number(&format!("{value:?}"))
            }
            Kind::String => self.string(),
            Kind::ShortChannelId | Kind::ShortChannelIdDir => {
                let parts = [24, 24, 16].map(|bits| self.choices.unsigned(bits).to_string());
                let direction = if matches!(kind, Kind::ShortChannelId) {
                    ""
                } else {
                    *self.choices.pick(&["/0", "/1"])
                };
                same(json!(format!("{}{direction}", parts.join("x"))))
            }
            Kind::Bytes => {
                let data = self.choices.data();
                self.hex(&data)
            }
            Kind::FixedBytes(length) => {
                let length = usize::from(length) + self.choices.below(16) / 15;
                let data = self.choices.bytes(length);
                self.hex(&data)
            }
            Kind::Enum(table) => {
                if self.choices.once_in(8) {
                    self.apply(Rule::UnknownWord);
                    return (self.quoted("~ no word"), None);
                }
                let word = self.choices.pick(table.values).json;
                (self.quoted(word), Some(json!(word)))
            }
            Kind::Message(table) => {
                let (text, back) = self.message(table, depth + 1);
                (text, Some(back))
            }
            Kind::Shape(shape) => self.shape(shape, depth),
        }
    }

    fn integer(&mut self, value: i128) -> Spelled {
        let back: Value = value.to_string().parse().unwrap();
        // Beyond, neighbouring integers are one float.
        if value.abs() < 1 << 53 && self.choices.once_in(8) {
            self.apply(Rule::WholeNumber);
            return (format!("{value}.0"), Some(back));
        }
        (value.to_string(), Some(back))
    }

    /// A number of a field of floats, given in its shortest digits.
    fn number(&mut self, text: &str) -> Spelled {
        let whole = text.strip_suffix(".0");
        if whole.is_some() {
            self.apply(Rule::WholeNumber);
        }
        (text.to_owned(), Some(whole.unwrap_or(text).parse().unwrap()))
    }

    fn string(&mut self) -> Spelled {
        if self.choices.once_in(8) {
            self.apply(Rule::Text);
            let text = *self.choices.pick(&["1.10", "-0", "1e400", "true", "18446744073709551616"]);
            return (text.to_owned(), Some(json!(text)));
        }
        let text = self.choices.text();
        (self.quoted(&text), Some(json!(text)))
    }

    fn hex(&mut self, bytes: &[u8]) -> Spelled {
        let mut digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let back = json!(digits);
        if self.choices.once_in(4) {
            self.apply(Rule::HexCase);
            digits.make_ascii_uppercase();
        }
        (format!("\"{digits}\""), Some(back))
    }

    /// A string with or without escapes that it doesn't need.
    fn quoted(&mut self, text: &str) -> String {
        if !self.choices.once_in(6) {
            return json!(text).to_string();
        }
        let mut quoted = String::from("\"");
        for sign in text.chars() {
            match sign {
                '/' => quoted.push_str("\\/"),
                _ if self.choices.below(2) == 0 || matches!(sign, '\0'..' ' | '"' | '\\') => {
                    // Two of them where one has no room.
                    for unit in sign.encode_utf16(&mut [0; 2]) {
                        quoted.push_str(&format!("\\u{unit:04X}"));
                    }
                }
                _ => quoted.push(sign),
            }
        }
        quoted + "\""
    }

    fn shape(&mut self, shape: Shape, depth: usize) -> Spelled {
        match shape {
            Shape::Amount(unit) => self.amount(unit),
            Shape::AmountOrAll(_) if self.choices.below(2) == 1 => same("all"),
            Shape::AmountOrAny if self.choices.below(2) == 1 => same("any"),
            Shape::AmountOrAll(unit) => self.amount(unit),
            Shape::AmountOrAny => self.amount(Unit::Msat),
            Shape::Feerate => self.feerate(),
            Shape::Outpoint => {
                let txid = self.choices.bytes(32);
                let (text, back) = self.hex(&txid);
                let number = self.choices.unsigned(32);
                let back = back.as_ref().and_then(Value::as_str).unwrap_or_default();
                let back = json!(format!("{back}:{number}"));
                (format!("{}:{number}\"", text.trim_end_matches('"')), Some(back))
            }
            Shape::OutputDesc => {
                let address = self.choices.text();
                let (amount, back) = self.amount(Unit::Sat);
                (format!("{{{}:{amount}}}", self.quoted(&address)), Some(json!({ address: back })))
            }
            Shape::HintList(hop) => {
                let (mut texts, mut back) = (Vec::new(), Vec::new());
                for _ in 0..self.choices.below(3) {
                    let hops = self.choices.below(3);
                    let hint = (0..hops).map(|_| self.message(hop, depth + 1));
                    let (inner, came): (Vec<_>, Vec<_>) = hint.unzip();
                    texts.push(format!("[{}]", inner.join(",")));
                    back.push(Value::Array(came));
                }
                (format!("[{}]", texts.join(",")), Some(back.into()))
            }
            Shape::TlvStream => {
                let (mut texts, mut back) = (Vec::new(), Map::new());
                for _ in 0..self.choices.below(4) {
                    let name = self.choices.unsigned(64).to_string();
                    let data = self.choices.data();
                    let (text, came) = self.hex(&data);
                    if let (None, Some(came)) = (back.get(&name), came) {
                        texts.push((name.clone(), text));
                        back.insert(name, came);
                    }
                }
                (self.write(texts), Some(back.into()))
            }
            Shape::StringMap => {
                let (mut texts, mut back) = (Vec::new(), Map::new());
                for _ in 0..self.choices.below(4) {
                    let name = self.choices.text();
                    let (text, came) = self.string();
                    if let (None, Some(came)) = (back.get(&name), came) {
                        texts.push((name.clone(), text));
                        back.insert(name, came);
                    }
                }
                (self.write(texts), Some(back.into()))
            }
            Shape::JsonObjectOrArray => {
                let as_object = self.choices.below(2) == 0;
                let (text, back) = self.container(3, as_object);
                (text, Some(back))
            }
            Shape::JsonScalar => {
                let (text, back) = self.any(0);
                (text, Some(back))
            }
            Shape::JsonValue => {
                let (text, back) = self.any(3);
                (text, Some(back))
            }
            Shape::ProofField => match self.choices.below(2) {
                0 => {
                    let name = self.choices.text();
                    (self.quoted(&name), Some(json!(name)))
                }
                _ => {
                    let value = self.choices.unsigned(64);
                    self.integer(value.into())
                }
            },
            Shape::Rest => unreachable!("its members are the object's own"),
        }
    }

    /// In every spelling; it comes back in one of them.
    fn amount(&mut self, unit: Unit) -> Spelled {
        let msat = self.choices.unsigned(64);
        let back = match unit {
            Unit::Msat => json!(msat),
            Unit::Sat => json!(format!("{msat}msat")),
        };
        let (whole, fraction) = (msat / 100_000_000_000, msat % 100_000_000_000);
        let (text, plain) = match (unit, self.choices.below(5)) {
            (Unit::Msat, 0 | 1) => (msat.to_string(), true),
            (Unit::Msat, 2) => (format!("\"{msat}\""), false),
            (Unit::Sat, 2) if msat.is_multiple_of(1000) => ((msat / 1000).to_string(), false),
            (_, 3) if msat.is_multiple_of(1000) => (format!("\"{}sat\"", msat / 1000), false),
            (_, 4) => (format!("\"{whole}.{fraction:011}btc\""), false),
            (unit, _) => (format!("\"{msat}msat\""), unit == Unit::Sat),
        };
        if !plain {
            self.apply(Rule::Amount);
        }
        (text, Some(back))
    }

    fn feerate(&mut self) -> Spelled {
        let rate = self.choices.unsigned(32);
        match self.choices.below(6) {
            word @ 0..3 => same(["slow", "normal", "urgent"][word]),
            3 => same(&format!("{rate}perkw")),
            4 => same(&format!("{rate}perkb")),
            _ => {
                self.apply(Rule::Amount);
                (rate.to_string(), Some(json!(format!("{rate}perkb"))))
            }
        }
    }

    /// Members that no field of the table stands for.
    fn rest(
        &mut self,
        table: &Message,
        texts: &mut Vec<(String, String)>,
        back: &mut Map<String, Value>,
    ) {
        for _ in 0..self.choices.below(3) {
            let name = self.choices.text();
            let is_taken = !name.is_empty() && table.by_key(&name).is_some();
            if !is_taken && !back.contains_key(&name) {
                let (text, came) = self.any(3);
                texts.push((name.clone(), text));
                back.insert(name, came);
            }
        }
    }

    /// Any JSON, so deep at most.
    fn any(&mut self, depth: usize) -> (String, Value) {
        let value = match self.choices.below(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => json!(self.choices.below(2) == 1),
            2 => json!(self.choices.signed(64)),
            3 => json!(self.choices.unsigned(64)),
            4 => {
                let text = format!("{:?}", self.choices.double());
                let value = text.parse().unwrap();
                return (text, value);
            }
            5 => {
                let text = self.choices.text();
                return (self.quoted(&text), json!(text));
            }
            container => return self.container(depth, container == 6),
        };
        (value.to_string(), value)
    }

    fn container(&mut self, depth: usize, as_object: bool) -> (String, Value) {
        let length = self.choices.below(4);
        if !as_object {
            let items = (0..length).map(|_| self.any(depth - 1));
            let (texts, back): (Vec<_>, Vec<_>) = items.unzip();
            return (format!("[{}]", texts.join(",")), back.into());
        }
        let (mut texts, mut back) = (Vec::new(), Map::new());
        for _ in 0..length {
            let name = self.choices.text();
            let (text, came) = self.any(depth - 1);
            if !back.contains_key(&name) {
                texts.push((name.clone(), text));
                back.insert(name, came);
            }
        }
        (self.write(texts), back.into())
    }
}

fn same(text: &str) -> Spelled {
    (json!(text).to_string(), Some(json!(text)))
}
