//! What methods, topics and hooks give into a client's hands, and presets of it.

use super::Form;

/// What every method, topic and hook gives into a client's hands, exposed or not.
#[derive(Debug, Default)]
pub struct Access {
    /// Methods, then topics, then hooks, each in byte order of name.
    pub rights: Vec<Right>,
    /// In byte order of name.
    pub presets: Vec<Preset>,
}

/// What one of them gives.
#[derive(Debug, Clone)]
pub struct Right {
    /// What the target is.
    pub form: Form,
    /// JSON-RPC method, topic or hook.
    pub target: String,
    /// Its reviewed class; `None` where nobody has judged of it, so that no preset holds it.
    pub class: Option<Class>,
    /// The name by which a rune allows it.
    pub rune_name: String,
}

/// A reviewed class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Tells, and changes nothing.
    Reads,
    /// Makes a way to be paid.
    Receives,
    /// Tells too much.
    Reveals,
    /// Changes the node, or makes it act.
    Changes,
    /// Moves funds, or is a step on the way there.
    Spends,
    /// A hook.
    Decides,
}

impl Class {
    /// Its name in `schemas/access.toml`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Receives => "receives",
            Self::Reveals => "reveals",
            Self::Changes => "changes",
            Self::Spends => "spends",
            Self::Decides => "decides",
        }
    }

    /// Whether a preset may hold what is of this class.
    #[must_use]
    pub const fn harmless(self) -> bool {
        matches!(self, Self::Reads | Self::Receives)
    }
}

/// A named set of rights; every list in byte order.
#[derive(Debug, Clone)]
pub struct Preset {
    /// Name, such as `readonly`.
    pub name: String,
    /// JSON-RPC methods.
    pub methods: Vec<String>,
    /// Topics.
    pub topics: Vec<String>,
    /// The names that a rune has to allow for all of these.
    pub allows: Vec<String>,
}

impl Preset {
    /// Takes in what another part of the preset holds.
    pub fn add(&mut self, other: &Self) {
        let lists = [
            (&mut self.methods, &other.methods),
            (&mut self.topics, &other.topics),
            (&mut self.allows, &other.allows),
        ];
        for (list, more) in lists {
            list.extend(more.iter().cloned());
            list.sort();
        }
    }
}
