//! One connection, and the calls on it.

use std::time::Duration;

use bytes::BytesMut;
use loona_hpack::Decoder;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::frame::{self, Frame};
use super::request;
use super::stream::{Stream, Streams};
use crate::Outcome;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// The setting: how many bytes of one reply may be under way.
const INITIAL_WINDOW_SIZE: u16 = 4;
/// The setting: how many calls may be under way.
const MAX_CONCURRENT_STREAMS: u16 = 3;
/// What a connection begins with unless its ends say otherwise.
const DEFAULT_WINDOW: u32 = 65_535;

/// An open connection, over a stream that is secured already.
pub struct Connection<S> {
    io: S,
    incoming: BytesMut,
    outgoing: Vec<u8>,
    headers: Decoder<'static>,
    /// The block of HEADERS that CONTINUATION goes on with, and whether the stream ends with it.
    unfinished: Option<(Vec<u8>, bool)>,
    streams: Streams,
    /// The id of the next stream; 1 as long as there was none.
    next: u32,
    /// The method of all calls; their fields are in the server's table.
    path: String,
    most_streams: usize,
    stream_window: u32,
    connection_window: u32,
    /// Bytes that the server may not send until it is told so.
    consumed: u32,
    /// Bytes that may be sent.
    send_window: i64,
}

/// What one connection has done.
#[derive(Debug, Default)]
pub struct Done {
    /// How long each call took.
    pub times: Vec<Duration>,
    /// Bytes of all bodies.
    pub bytes: u64,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    /// Greets the server and waits for its greeting. All calls will be of this method, such as
    /// `cln.Node/Getinfo`.
    ///
    /// # Errors
    /// The connection ends, or something else than HTTP/2 comes.
    pub async fn open(
        io: S,
        method: &str,
        stream_window: u32,
        connection_window: u32,
    ) -> Outcome<Self> {
        let mut connection = Self {
            io,
            incoming: BytesMut::with_capacity(1 << 16),
            outgoing: PREFACE.to_vec(),
            headers: Decoder::new(),
            unfinished: None,
            streams: Streams::default(),
            next: 1,
            path: format!("/{method}"),
            most_streams: usize::MAX,
            stream_window,
            connection_window,
            consumed: 0,
            send_window: DEFAULT_WINDOW.into(),
        };
        let mut settings = INITIAL_WINDOW_SIZE.to_be_bytes().to_vec();
        settings.extend(stream_window.to_be_bytes());
        connection.put(frame::SETTINGS, 0, 0, &settings);
        let more = connection_window.saturating_sub(DEFAULT_WINDOW);
        connection.put(frame::WINDOW_UPDATE, 0, 0, &more.to_be_bytes());
        loop {
            connection.send().await?;
            connection.receive().await?;
            while let Some(frame) = Frame::take(&mut connection.incoming) {
                let greeted = frame.kind == frame::SETTINGS && !frame.has(frame::ACK);
                connection.handle(&frame)?;
                if greeted {
                    return Ok(connection);
                }
            }
        }
    }

    /// Makes calls with this message (its prefix included), so many at a time, as long as
    /// `another` says so, and waits for their answers.
    ///
    /// # Errors
    /// The first call that fails ends it.
    pub async fn repeat(
        &mut self,
        message: &[u8],
        in_flight: usize,
        mut another: impl FnMut() -> bool,
    ) -> Outcome<Done> {
        if in_flight > self.most_streams {
            let most = self.most_streams;
            return Err(format!("{in_flight} calls on a connection that takes {most}").into());
        }
        let mut done = Done::default();
        let mut more = true;
        loop {
            while more && self.streams.len() < in_flight && self.may_send(message) {
                more = another();
                if more {
                    self.request(message);
                }
            }
            self.send().await?;
            if self.streams.len() == 0 {
                return if more { Err("the server lets nothing be sent".into()) } else { Ok(done) };
            }
            self.receive().await?;
            while let Some(frame) = Frame::take(&mut self.incoming) {
                if let Some(stream) = self.handle(&frame)? {
                    done.times.push(stream.begun.elapsed());
                    done.bytes += stream.bytes;
                }
            }
        }
    }

    fn may_send(&self, message: &[u8]) -> bool {
        self.send_window >= message.len() as i64
    }

    fn request(&mut self, message: &[u8]) {
        let id = self.next;
        if id == 1 {
            let block = request::first(&self.path);
            self.put(frame::HEADERS, frame::END_HEADERS, id, &block);
        } else {
            self.put(frame::HEADERS, frame::END_HEADERS, id, &request::LATER);
        }
        self.put(frame::DATA, frame::END_STREAM, id, message);
        self.send_window -= message.len() as i64;
        self.streams.open(id);
        self.next += 2;
    }

    /// Takes note of a frame; returns the call that it ends.
    fn handle(&mut self, frame: &Frame) -> Outcome<Option<Stream>> {
        match frame.kind {
            frame::DATA => {
                let content = frame.content()?.len() as u64;
                self.consume(frame.payload.len())?;
                let window = u64::from(self.stream_window);
                let stream = self.streams.get(frame.stream)?;
                stream.bytes += content;
                if frame.has(frame::END_STREAM) {
                    return Err("a response without trailers".into());
                }
                // Stream windows are never opened again: replies here are small.
                if stream.bytes > window / 2 {
                    return Err(format!("a response of more than {} bytes", window / 2).into());
                }
            }
            frame::HEADERS | frame::CONTINUATION => return self.header_block(frame),
            frame::SETTINGS if !frame.has(frame::ACK) => {
                self.settings(&frame.payload);
                self.put(frame::SETTINGS, frame::ACK, 0, &[]);
            }
            frame::PING if !frame.has(frame::ACK) => {
                self.put(frame::PING, frame::ACK, 0, &frame.payload);
            }
            frame::WINDOW_UPDATE if frame.stream == 0 => {
                self.send_window += i64::from(frame.number()?);
            }
            frame::RST_STREAM => {
                return Err(format!("the server reset a call: code {}", frame.number()?).into());
            }
            frame::GOAWAY => return Err("the server ends the connection".into()),
            _ => {}
        }
        Ok(None)
    }

    fn settings(&mut self, payload: &[u8]) {
        for setting in payload.chunks_exact(6) {
            let &[a, b, value @ ..] = setting.first_chunk::<6>().unwrap_or(&[0; 6]);
            if u16::from_be_bytes([a, b]) == MAX_CONCURRENT_STREAMS {
                self.most_streams = u32::from_be_bytes(value) as usize;
            }
        }
    }

    /// Lets the server send more once half of the window is used up.
    fn consume(&mut self, bytes: usize) -> Outcome<()> {
        self.consumed += u32::try_from(bytes)?;
        if self.consumed > self.connection_window / 2 {
            let more = std::mem::take(&mut self.consumed);
            self.put(frame::WINDOW_UPDATE, 0, 0, &more.to_be_bytes());
        }
        Ok(())
    }

    fn header_block(&mut self, frame: &Frame) -> Outcome<Option<Stream>> {
        let ends = frame.has(frame::END_STREAM);
        let content = frame.content()?;
        let (block, ends) = match (self.unfinished.take(), frame.kind) {
            (Some((mut block, ends)), frame::CONTINUATION) => {
                block.extend_from_slice(content);
                (block, ends)
            }
            (None, frame::HEADERS) if frame.has(frame::END_HEADERS) => {
                return self.fields(frame.stream, content, ends);
            }
            (None, frame::HEADERS) => (content.to_vec(), ends),
            _ => return Err("CONTINUATION out of place".into()),
        };
        if frame.has(frame::END_HEADERS) {
            return self.fields(frame.stream, &block, ends);
        }
        self.unfinished = Some((block, ends));
        Ok(None)
    }

    fn fields(&mut self, stream: u32, block: &[u8], ends: bool) -> Outcome<Option<Stream>> {
        let (mut ok, mut said) = (false, Vec::new());
        self.headers.decode_with_cb(block, |name, value| match &*name {
            b"grpc-status" => ok = *value == *b"0",
            b"grpc-message" => said = value.into_owned(),
            _ => {}
        })?;
        if !ends {
            return Ok(None);
        }
        if !ok {
            let said = String::from_utf8_lossy(&said);
            return Err(format!("{}: expected grpc-status 0: {said}", self.path).into());
        }
        Ok(Some(self.streams.close(stream)?))
    }

    fn put(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
        frame::put(&mut self.outgoing, kind, flags, stream, payload);
    }

    async fn send(&mut self) -> Outcome<()> {
        if !self.outgoing.is_empty() {
            self.io.write_all(&self.outgoing).await?;
            self.io.flush().await?;
            self.outgoing.clear();
        }
        Ok(())
    }

    async fn receive(&mut self) -> Outcome<()> {
        self.incoming.reserve(1 << 14);
        match self.io.read_buf(&mut self.incoming).await? {
            0 => Err("the server closed the connection".into()),
            _ => Ok(()),
        }
    }
}

impl<S> std::fmt::Debug for Connection<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("path", &self.path).field("next", &self.next).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use bytes::Bytes;
    use http::{HeaderMap, Response};
    use tokio::io::{DuplexStream, duplex};

    use super::*;

    /// What the server does with a call.
    #[derive(Clone, Copy)]
    enum Answer {
        /// Sends so many bytes and this `grpc-status`.
        Status(usize, &'static str),
        Reset,
    }

    /// A connection to an independent implementation of HTTP/2, which answers one call after the
    /// other as told.
    async fn connect(answers: impl IntoIterator<Item = Answer>) -> Connection<DuplexStream> {
        let (ours, theirs) = duplex(4096);
        let mut answers: VecDeque<_> = answers.into_iter().collect();
        tokio::spawn(async move {
            let mut server = h2::server::handshake(theirs).await.unwrap();
            while let Some(call) = server.accept().await {
                let (request, mut respond) = call.unwrap();
                assert_eq!(request.uri(), "https://cln/a.B/C");
                assert_eq!(request.headers()["te"], "trailers");
                let (answer, left) = (answers.pop_front().unwrap(), answers.len());
                tokio::spawn(async move {
                    let mut body = request.into_body();
                    while let Some(data) = body.data().await {
                        body.flow_control().release_capacity(data.unwrap().len()).unwrap();
                    }
                    let Answer::Status(bytes, status) = answer else {
                        return respond.send_reset(h2::Reason::INTERNAL_ERROR);
                    };
                    // Another value each time, so that tables fill up and let go.
                    let head = Response::builder().header("x-left", format!("{left:0>100}"));
                    let mut stream = respond.send_response(head.body(()).unwrap(), false).unwrap();
                    stream.send_data(Bytes::from(vec![0; bytes]), false).unwrap();
                    let mut trailers = HeaderMap::new();
                    trailers.insert("grpc-status", status.parse().unwrap());
                    trailers.insert("grpc-message", "what is said".parse().unwrap());
                    stream.send_trailers(trailers).unwrap();
                });
            }
        });
        Connection::open(ours, "a.B/C", 1 << 16, 1 << 17).await.unwrap()
    }

    fn times(mut left: usize) -> impl FnMut() -> bool {
        move || {
            let another = left > 0;
            left = left.saturating_sub(1);
            another
        }
    }

    #[tokio::test]
    async fn calls_are_made_and_counted_beyond_every_window() {
        let mut connection = connect([Answer::Status(3_000, "0"); 500]).await;
        for (calls, in_flight) in [(1, 1), (299, 7), (200, 100)] {
            let done = connection.repeat(&[1; 1000], in_flight, times(calls)).await.unwrap();
            assert_eq!((done.times.len(), done.bytes), (calls, 3_000 * calls as u64));
        }
    }

    #[tokio::test]
    async fn whatever_is_no_success_is_an_error() {
        let told = |answer| async move {
            let mut connection = connect([Answer::Status(5, "0"), answer]).await;
            connection.repeat(&[0; 5], 1, times(2)).await.unwrap_err().to_string()
        };
        assert_eq!(
            told(Answer::Status(5, "13")).await,
            "/a.B/C: expected grpc-status 0: what is said"
        );
        assert_eq!(told(Answer::Reset).await, "the server reset a call: code 2");
        assert!(told(Answer::Status(40_000, "0")).await.contains("more than 32768 bytes"));
        let mut connection = connect([]).await;
        connection.most_streams = 5;
        let error = connection.repeat(&[0; 5], 6, times(6)).await.unwrap_err();
        assert_eq!(error.to_string(), "6 calls on a connection that takes 5");
    }
}
