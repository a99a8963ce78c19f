//! A request's body, which can be sent again if it was short and whole.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tonic::Status;
use tonic::body::Body;

/// The most that is kept, in pieces. A unary request is one or two; a stream of requests is not for
/// repetition.
const MOST: usize = 8;

/// A request's body.
pub(crate) enum Outgoing {
    /// As the caller gave it; what is sent is noted.
    First { body: Body, record: Arc<Record> },
    /// What was noted, once more.
    Again(VecDeque<Bytes>),
}

/// What was sent of a body.
#[derive(Default)]
pub(crate) struct Record(Mutex<Sent>);

#[derive(Default)]
struct Sent {
    pieces: VecDeque<Bytes>,
    is_whole: bool,
    is_too_much: bool,
}

impl Record {
    fn note(&self, piece: Option<&Bytes>, is_end: bool) {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.is_whole = is_end;
        match piece {
            Some(_) if sent.pieces.len() >= MOST => {
                sent.is_too_much = true;
                sent.pieces.clear();
            }
            Some(piece) if !sent.is_too_much => sent.pieces.push_back(piece.clone()),
            Some(_) | None => {}
        }
    }

    /// The body once more, if all of it was noted.
    pub fn again(&self) -> Option<Outgoing> {
        let sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (sent.is_whole && !sent.is_too_much).then(|| Outgoing::Again(sent.pieces.clone()))
    }
}

impl Outgoing {
    pub fn first(body: Body) -> (Self, Arc<Record>) {
        let record = Arc::new(Record::default());
        (Self::First { body, record: record.clone() }, record)
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        match self.get_mut() {
            Self::Again(pieces) => {
                Poll::Ready(pieces.pop_front().map(|piece| Ok(Frame::data(piece))))
            }
            Self::First { body, record } => {
                let frame = ready!(Pin::new(&mut *body).poll_frame(cx));
                match &frame {
                    None => record.note(None, true),
                    Some(Ok(frame)) => record.note(frame.data_ref(), body.is_end_stream()),
                    Some(Err(_)) => {}
                }
                Poll::Ready(frame)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::First { body, .. } => body.is_end_stream(),
            Self::Again(pieces) => pieces.is_empty(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::First { body, .. } => body.size_hint(),
            Self::Again(pieces) => {
                SizeHint::with_exact(pieces.iter().map(|piece| piece.len() as u64).sum())
            }
        }
    }
}
