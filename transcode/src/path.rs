//! Where in a message a conversion stands.

use std::fmt::Write;

/// A place in a message, as a chain of steps on the call stack: it costs nothing until somebody
/// asks for its text.
#[derive(Clone, Copy)]
pub(crate) enum Path<'p> {
    /// The message itself.
    Root,
    /// A member of what the first path names.
    Member(&'p Path<'p>, &'p str),
    /// An item of what the first path names.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// As a JSON pointer (RFC 6901), such as `/channels/3/amount_msat`; empty for the root.
    pub(crate) fn pointer(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, &|text, step| match step {
            Step::Name(name) => {
                text.push('/');
                text.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            // Writing to a string can't fail.
            Step::Index(index) => drop(write!(text, "/{index}")),
        });
        text
    }

    /// As a protobuf field path, such as `destinations[2].amount`; empty for the root.
    pub(crate) fn dotted(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, &|text, step| match step {
            Step::Name(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Index(index) => drop(write!(text, "[{index}]")),
        });
        text
    }

    /// Writes the steps from the root to here.
    fn write(&self, text: &mut String, step: &dyn Fn(&mut String, Step<'_>)) {
        match self {
            Path::Root => {}
            Path::Member(parent, name) => {
                parent.write(text, step);
                step(text, Step::Name(name));
            }
            Path::Item(parent, index) => {
                parent.write(text, step);
                step(text, Step::Index(*index));
            }
        }
    }
}

/// One step of a path.
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn both_notations() {
        let list = Path::Member(&Path::Root, "a/b~c");
        let item = Path::Item(&list, 12);
        let leaf = Path::Member(&item, "d");
        assert_eq!(leaf.pointer(), "/a~1b~0c/12/d");
        assert_eq!(leaf.dotted(), "a/b~c[12].d");
        assert_eq!((Path::Root.pointer(), Path::Root.dotted()), (String::new(), String::new()));
    }
}
