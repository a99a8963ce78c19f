//! Numbers as people read them.

/// Three digits that count, with commas between thousands: `1,234,567` is `1,230,000`.
pub fn rounded(value: f64) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    if value == 0.0 {
        return "0".into();
    }
    let places = 2 - value.abs().log10().floor() as i32;
    if places > 0 {
        return format!("{value:.*}", places as usize);
    }
    let unit = 10_f64.powi(-places);
    grouped((value / unit).round() * unit)
}

/// A whole number, with commas between thousands.
pub fn grouped(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if value < 0.0 { format!("-{out}") } else { out }
}

/// How much larger one is than the other: `3.1 times`, or `1/4.2`.
pub fn ratio(one: f64, other: f64) -> String {
    let ratio = one / other;
    if ratio >= 1.0 {
        format!("{} times", rounded(ratio))
    } else {
        format!("1/{}", rounded(1.0 / ratio))
    }
}

/// Microseconds, or milliseconds from a thousand on.
pub fn time(us: f64) -> String {
    if us < 1e3 {
        format!("{} µs", rounded(us))
    } else if us < 1e6 {
        format!("{} ms", rounded(us / 1e3))
    } else {
        format!("{} s", rounded(us / 1e6))
    }
}

/// Bytes in MiB.
pub fn mib(bytes: f64) -> String {
    format!("{} MiB", rounded(bytes / f64::from(1 << 20)))
}

/// Bytes in MB, as speeds have it.
pub fn mb(bytes: u64) -> String {
    format!("{} MB", rounded(bytes as f64 / 1e6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_count() {
        for (value, text) in [
            (0.012_345, "0.0123"),
            (1.2, "1.20"),
            (12.345, "12.3"),
            (123.45, "123"),
            (999.7, "1,000"),
            (1_234.0, "1,230"),
            (1_234_567.0, "1,230,000"),
            (0.0, "0"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(rounded(value), text);
        }
        assert_eq!(grouped(-1_234_567.0), "-1,234,567");
        assert_eq!((ratio(3.0, 1.5), ratio(1.0, 4.0)), ("2.00 times".into(), "1/4.00".into()));
        assert_eq!((time(999.0), time(1_500.0)), ("999 µs".into(), "1.50 ms".into()));
        assert_eq!((mib(1_048_576.0), mb(46_000_000)), ("1.00 MiB".into(), "46.0 MB".into()));
    }
}
