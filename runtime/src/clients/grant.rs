//! What a new client may do: the rune that it is bound to.

use boltgate_transcode::table::Preset;

use super::Error;
use super::command::Add;
use super::runes::{self, Restriction};
use crate::access::Rune;
use crate::node;

/// What a new client may do.
#[derive(Debug)]
pub(super) struct Rights {
    /// A preset's name, `full`, or `rune` for an operator's own rune.
    pub name: String,
    /// The operator's own rune; without, one is made for this client alone.
    own: Option<Rune>,
    restrictions: Vec<Restriction>,
}

impl Rights {
    /// What was asked for, of these presets.
    pub fn of(add: &Add, presets: &[Preset]) -> Result<Self, Error> {
        let rights =
            |name: &str, own, restrictions| Self { name: name.to_owned(), own, restrictions };
        if let Some(rune) = &add.rune {
            let own = Rune::parse(rune).map_err(|why| Error::Asked(format!("--rune: {why}")))?;
            return Ok(rights("rune", Some(own), Vec::new()));
        }
        if add.full {
            return Ok(rights("full", None, Vec::new()));
        }
        let wanted = if add.readonly { "readonly" } else { "invoices" };
        let Some(preset) = presets.iter().find(|preset| preset.name == wanted) else {
            return Err(Error::Failed(format!("this release has no preset {wanted}")));
        };
        // One restriction, of which one alternative has to hold.
        let methods = preset.allows.iter().map(|name| format!("method={name}")).collect();
        Ok(rights(wanted, None, vec![methods]))
    }

    /// The rune that the client is bound to, good until `end` (in seconds since 1970); its number
    /// comes second, if it was made for this client alone.
    pub async fn rune(
        &self,
        node: &node::Client,
        end: Option<i64>,
    ) -> Result<(Rune, Option<u64>), Error> {
        let mut restrictions = self.restrictions.clone();
        restrictions.extend(end.map(|end| vec![format!("time<{end}")]));
        let Some(own) = &self.own else {
            let (rune, id) = runes::create(node, &restrictions).await?;
            return Ok((rune, Some(id)));
        };
        runes::check(node, own).await?;
        let rune = match restrictions.as_slice() {
            [] => own.clone(),
            more => runes::restrict(node, own, more).await?,
        };
        Ok((rune, None))
    }
}
