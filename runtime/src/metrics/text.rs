//! The two text formats that scrapers ask for: OpenMetrics, and the plain one that came before it.

use http::HeaderMap;
use http::header::ACCEPT;

/// A text format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// OpenMetrics 1.0.
    OpenMetrics,
    /// Prometheus' text format, 0.0.4: what everything understands.
    Plain,
}

impl Format {
    /// The format that a scraper likes best; the plain one where it doesn't say.
    #[must_use]
    pub fn wanted(headers: &HeaderMap) -> Self {
        let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
        let (mut open, mut plain) = (0.0_f32, 0.0_f32);
        for one in accepted.flat_map(|value| value.split(',')) {
            let mut parts = one.split(';').map(str::trim);
            let media = parts.next().unwrap_or_default();
            let mut quality = 1.0;
            let mut known = true;
            for parameter in parts {
                match parameter.split_once('=') {
                    Some(("q", text)) => quality = text.parse().unwrap_or(0.0),
                    Some(("version", text)) => known = matches!(text, "1.0.0" | "0.0.1"),
                    _ => {}
                }
            }
            match media {
                "application/openmetrics-text" if known => open = open.max(quality),
                "text/plain" | "text/*" | "*/*" => plain = plain.max(quality),
                _ => {}
            }
        }
        if open > 0.0 && open >= plain { Self::OpenMetrics } else { Self::Plain }
    }

    /// Its `content-type`.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::OpenMetrics => "application/openmetrics-text; version=1.0.0; charset=utf-8",
            Self::Plain => "text/plain; version=0.0.4; charset=utf-8",
        }
    }
}

/// OpenMetrics text as plain text: there, a counter's name includes `_total`, information is a
/// gauge, units aren't told, and nothing marks the end.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut help = None;
    for line in text.lines() {
        if let Some(about) = line.strip_prefix("# HELP ") {
            // The type, which decides on the name, is told next.
            help = about.split_once(' ').map(|(_, help)| help);
        } else if let Some((name, form)) =
            line.strip_prefix("# TYPE ").and_then(|about| about.split_once(' '))
        {
            let (suffix, form) = match form {
                "counter" => ("_total", form),
                "info" => ("_info", "gauge"),
                _ => ("", form),
            };
            if let Some(help) = help.take() {
                plain.extend(["# HELP ", name, suffix, " ", help, "\n"]);
            }
            plain.extend(["# TYPE ", name, suffix, " ", form, "\n"]);
        } else if !line.starts_with("# UNIT ") && line != "# EOF" {
            plain.extend([line, "\n"]);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use http::header::ACCEPT;

    use super::Format::{self, OpenMetrics, Plain};
    use super::plain;

    #[test]
    fn what_scrapers_like_best() {
        for (accept, expected) in [
            (None, Plain),
            (Some("*/*"), Plain),
            (Some("text/plain;version=0.0.4"), Plain),
            (Some("application/openmetrics-text"), OpenMetrics),
            (Some("application/openmetrics-text; version=1.0.0; charset=utf-8"), OpenMetrics),
            (Some("application/openmetrics-text;version=2.0.0"), Plain),
            (Some("application/openmetrics-text;q=0"), Plain),
            (Some("application/openmetrics-text;q=0.1,text/plain;q=0.5"), Plain),
            (Some("application/openmetrics-text;q=much"), Plain),
            // Prometheus 2 and 3.
            (
                Some(
                    "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text\
                     ;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                ),
                OpenMetrics,
            ),
            (
                Some(
                    "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,\
                     application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;\
                     escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                ),
                OpenMetrics,
            ),
            (Some("application/vnd.google.protobuf;q=0.9"), Plain),
        ] {
            let headers = accept.map(|accept| (ACCEPT, accept.parse().unwrap()));
            assert_eq!(Format::wanted(&HeaderMap::from_iter(headers)), expected, "{accept:?}");
        }
    }

    #[test]
    fn open_metrics_as_plain_text() {
        let open = "# HELP a_seconds Of a.\n# TYPE a_seconds counter\n# UNIT a_seconds seconds\n\
                    a_seconds_total 1.5\n# HELP b Of b.\n# TYPE b gauge\nb{c=\"# EOF\"} 2\n\
                    # HELP d Of d.\n# TYPE d info\nd_info{version=\"1\"} 1\n# EOF\n";
        let expected = "# HELP a_seconds_total Of a.\n# TYPE a_seconds_total counter\n\
                        a_seconds_total 1.5\n# HELP b Of b.\n# TYPE b gauge\nb{c=\"# EOF\"} 2\n\
                        # HELP d_info Of d.\n# TYPE d_info gauge\nd_info{version=\"1\"} 1\n";
        assert_eq!(plain(open), expected);
    }
}
