//! What is wrong with an input, where, and what to do about it.
//!
//! Every stage adds to one [`Problems`] and goes on, so that one run shows everything.
//! [`mod@place`] is where things stand, [`mod@problem`] what is wrong there, [`rules`] every kind of
//! problem that there is, [`render`] how they are told.

mod place;
mod problem;
pub mod render;
mod rules;

pub use place::{Place, Position, Source};
pub use problem::{Problem, Problems};
pub use rules::Rule;
