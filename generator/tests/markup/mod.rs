//! Reads what the reference is written in, strictly: tags that close, links, and what they lead to.

/// What a file links to, and what in it can be linked to.
#[derive(Debug, Default)]
pub struct Seen {
    pub links: Vec<String>,
    pub ids: Vec<String>,
    /// The text between tags.
    pub text: String,
}

/// Reads HTML in the form that is also XML.
///
/// # Panics
/// Where it is not well-formed.
pub fn html(name: &str, text: &str) -> Seen {
    let mut rest =
        text.strip_prefix("<!DOCTYPE html>").unwrap_or_else(|| panic!("{name}: doctype"));
    let mut seen = Seen::default();
    let mut open: Vec<&str> = Vec::new();
    while let Some(at) = rest.find('<') {
        seen.text.push_str(&unescaped(name, &rest[..at]));
        rest = &rest[at + 1..];
        let end =
            end_of_tag(rest).unwrap_or_else(|| panic!("{name}: a tag has no end: {rest:.40}"));
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}: closes what isn't open; open: {open:?}");
            continue;
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (element, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(element.chars().all(|c| c.is_ascii_alphanumeric()), "{name}: <{element}>");
        for (key, value) in self::attributes(name, attributes) {
            match key {
                "href" | "src" => seen.links.push(value),
                "id" => seen.ids.push(value),
                "aria-labelledby" | "aria-controls" | "for" => seen.links.push(format!("#{value}")),
                _ => {}
            }
        }
        if !empty {
            open.push(element);
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{name}: not closed: {open:?}");
    seen
}

/// The end of a tag: the first `>` outside quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

fn attributes<'a>(name: &str, mut text: &'a str) -> Vec<(&'a str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return found;
        }
        let parts = text.split_once("=\"").and_then(|(key, rest)| {
            let (value, rest) = rest.split_once('"')?;
            Some((key, value, rest))
        });
        let (key, value, rest) = parts.unwrap_or_else(|| panic!("{name}: attributes: {text}"));
        assert!(!key.contains([' ', '<', '"']), "{name}: attribute {key}");
        assert!(found.iter().all(|(other, _)| *other != key), "{name}: {key} twice");
        found.push((key, unescaped(name, value)));
        text = rest;
    }
}

fn unescaped(name: &str, text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (entity, rest) = part.split_once(';').unwrap_or_else(|| panic!("{name}: &{part:.20}"));
        out.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" | "#34" => '"',
            "#39" => '\'',
            "#38" => '&',
            "#60" => '<',
            "#62" => '>',
            other => panic!("{name}: &{other};"),
        });
        out.push_str(rest);
    }
    out
}

/// Reads Markdown: links and anchors outside code, and that fences close and rows have their cells.
///
/// # Panics
/// Where they don't.
pub fn markdown(name: &str, text: &str) -> Seen {
    let mut seen = Seen::default();
    let (mut fenced, mut cells) = (false, None);
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        let is_row = line.starts_with('|');
        let count = line.replace("\\|", "").matches('|').count();
        match cells {
            Some(cells) if is_row => assert_eq!(count, cells, "{name}: {line}"),
            _ => cells = is_row.then_some(count),
        }
        if !is_row {
            cells = None;
        }
        // An escaped bracket begins no link.
        for part in line.replace("\\](", "").split("](").skip(1) {
            let url = part.split(')').next().unwrap_or_default();
            seen.links.push(url.to_owned());
        }
        for part in line.split("<a id=\"").skip(1) {
            seen.ids.push(part.split('"').next().unwrap_or_default().to_owned());
        }
        seen.text.push_str(line);
        seen.text.push('\n');
    }
    assert!(!fenced, "{name}: a fence isn't closed");
    seen
}
