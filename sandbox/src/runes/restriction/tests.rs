//! What a restriction looks like and when it holds.

use super::*;

fn why(text: &str, found: Found<'_>) -> String {
    Alternative::plain(text).unwrap().holds("x", found).err().unwrap_or_default()
}

#[test]
fn each_operator_on_each_kind_of_value() {
    use Found::{Integer, Nothing, Text};
    for (text, found, expected) in [
        ("x!", Nothing, ""),
        ("x!", Text(""), "x is present"),
        ("x!", Integer(0), "x is present"),
        ("x=a", Text("a"), ""),
        ("x=a", Text("ab"), "x is not equal to a"),
        ("x=a", Nothing, "x not present"),
        ("x=7", Integer(7), ""),
        ("x=07", Integer(7), "x is not equal to 07"),
        ("x=", Text(""), ""),
        ("x/a", Text("b"), ""),
        ("x/a", Text("a"), "x is equal to a"),
        ("x/a", Nothing, "x not present"),
        ("x^ab", Text("abc"), ""),
        ("x^ab", Text("a"), "x does not start with ab"),
        ("x^", Text(""), ""),
        ("x$bc", Text("abc"), ""),
        ("x$bc", Text("bcd"), "x does not end with bc"),
        ("x~b", Text("abc"), ""),
        ("x~b", Text("ac"), "x does not contain b"),
        ("x~", Text(""), ""),
        ("x~2", Integer(123), ""),
        ("x<10", Integer(9), ""),
        ("x<10", Integer(10), "x is greater or equal to 10"),
        ("x<10", Text("9"), "x is not an integer field"),
        ("x<10", Nothing, "x not present"),
        ("x<ten", Integer(9), "ten is not a valid integer"),
        ("x<", Integer(9), " is not a valid integer"),
        ("x<ten", Text("9"), "x is not an integer field"),
        ("x<-1", Integer(-2), ""),
        ("x<9223372036854775808", Integer(1), "9223372036854775808 is not a valid integer"),
        ("x>10", Integer(11), ""),
        ("x>10", Integer(10), "x is less or equal to 10"),
        ("x>10", Nothing, "x not present"),
        ("x{b", Text("a"), ""),
        ("x{b", Text(""), ""),
        ("x{b", Text("b"), "x is equal to or ordered after b"),
        ("x{ab", Text("a"), ""),
        ("x{10", Integer(9), "x is equal to or ordered after 10"),
        ("x}b", Text("ba"), ""),
        ("x}b", Text("b"), "x is equal to or ordered before b"),
        ("x}b", Nothing, "x not present"),
        ("x#b", Nothing, ""),
        ("x#b", Integer(1), ""),
    ] {
        assert_eq!(why(text, found), expected, "{text} {found:?}");
    }
}

#[test]
fn what_people_write_and_what_a_rune_carries() {
    for (text, encoded, english) in [
        ("method=pay", "method=pay", "method equal to pay"),
        ("method~~x", "method~~x", "method contains ~x"),
        ("a_b/x y", "a_b/x y", "a_b unequal to x y"),
        ("é^ü", "é^ü", "é starts with ü"),
        (r"a=|\&", r"a=\|\\\&", r"a equal to |\&"),
        ("a$z", "a$z", "a ends with z"),
        ("a<1", "a<1", "a < 1"),
        ("a>1", "a>1", "a > 1"),
        ("a{b", "a{b", "a sorts before b"),
        ("a}b", "a}b", "a sorts after b"),
        ("a!b", "a!b", "a is missing"),
        ("a#b=c", "a#b=c", "comment: a b=c"),
        ("1=", "1=", "1 equal to "),
    ] {
        let alternative = Alternative::plain(text).unwrap();
        assert_eq!(alternative.english(), english);
        let restriction = Restriction::new(vec![alternative]).unwrap();
        assert_eq!(restriction.encode(), encoded);
        assert_eq!(Restriction::parse_all(encoded).unwrap(), [restriction]);
    }
    for text in ["", "a", "=a", "!method", "a,b", "a:b", "a.b=c", "a-b", "a=\0", "\\a=b", "|", "&"]
    {
        assert_eq!(Alternative::plain(text), None, "{text:?}");
    }
}

#[test]
fn what_is_malformed() {
    for (text, restrictions) in
        [("", 0), ("=0", 1), ("=0&a=b|c!&d#", 3), ("a=1&", 1), (r"a=\x\\\||b=", 1), ("a=", 1)]
    {
        assert_eq!(Restriction::parse_all(text).unwrap().len(), restrictions, "{text}");
    }
    for text in ["a", "a=1|", "a=1&&b=1", "&a=1", "|", "a=\\", "a=1|&", "a=1&b", "a\\=1", "a:1"] {
        assert_eq!(Restriction::parse_all(text), None, "{text}");
    }
    assert_eq!(Restriction::new(Vec::new()), None);
}
