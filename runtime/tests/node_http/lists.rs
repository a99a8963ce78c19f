//! Replies that are read piece by piece.

use boltgate::node::{Client, Error, Incoming, Request, incoming};
use tokio::join;

use crate::daemon::{Daemon, LAST_CHUNK, chunked, error, idle, no_hang, reply, response};

/// Reads a reply whole, some of it at a time; gives it with how often something came.
async fn read(incoming: &mut Incoming, length: usize) -> Result<(Vec<u8>, usize), Error> {
    let (mut text, mut reads) = (Vec::new(), 0);
    while text.len() < length {
        no_hang(incoming.read(&mut text)).await?;
        reads += 1;
    }
    Ok((text, reads))
}

async fn begin(client: &Client) -> Result<Incoming, Error> {
    no_hang(client.begin(Request::new("list"))).await
}

#[tokio::test]
async fn a_reply_is_read_as_it_comes_and_its_connection_used_again() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let list = format!("[{}0]", "12345678,".repeat(100_000));
    let serve = async {
        let mut peer = daemon.accept().await;
        for _ in 0..2 {
            let text = reply(&peer.request().await.unwrap().body, &list);
            let (first, second) = text.split_at(text.len() / 2);
            peer.write(chunked("200 OK", &[first, second, "\n"]).as_bytes()).await;
            peer.write(LAST_CHUNK.as_bytes()).await;
        }
        peer.answer("\"whole\"").await;
        peer
    };
    let calls = async {
        for _ in 0..2 {
            let mut incoming = begin(&client).await.unwrap();
            let (text, reads) = read(&mut incoming, list.len()).await.unwrap();
            assert!(reads > 1);
            let end = text.iter().rposition(|byte| *byte == b'}').unwrap() + 1;
            assert!(!incoming.is_foreign(&text[..end]));
            match incoming.recognise(text[..end].to_vec()).unwrap() {
                incoming::Message::Reply(reply) => assert_eq!(reply.result().unwrap().get(), list),
                other => panic!("{other:?}"),
            }
            incoming.finish(&text[end..]);
            idle(&client).await;
        }
        let reply = client.call(Request::new("status")).await.unwrap();
        assert_eq!(reply.result().unwrap().get(), "\"whole\"");
    };
    let (_peer, ()) = no_hang(async { join!(serve, calls) }).await;
    assert!(!daemon.has_connection());
}

#[tokio::test]
async fn an_error_with_a_status_comes_as_the_reply() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let mut peer = daemon.accept().await;
        let text = error(&peer.request().await.unwrap().body, -7);
        peer.write(response("500 Oh", &text).as_bytes()).await;
        (peer, text)
    };
    let (incoming, (_peer, text)) = join!(begin(&client), serve);
    let mut incoming = incoming.unwrap();
    let (came, _) = read(&mut incoming, text.len()).await.unwrap();
    assert_eq!(came, text.as_bytes());
}

#[tokio::test]
async fn a_reply_that_breaks_off_is_lost_and_one_that_is_dropped_is_given_up() {
    let daemon = Daemon::start();
    let client = daemon.client();
    for (text, part) in [
        (chunked("200 OK", &["{\"result\":[1"]), "reading from the node at"),
        ("HTTP/1.1 200 OK\r\n\r\n{\"result\":[1".to_owned(), "within a reply"),
        ("HTTP/1.1 200 OK\r\n\r\n".to_owned(), "without a reply"),
    ] {
        let serve = async {
            let mut peer = daemon.accept().await;
            peer.request().await.unwrap();
            peer.write(text.as_bytes()).await;
        };
        let (incoming, ()) = join!(begin(&client), serve);
        let failed = read(&mut incoming.unwrap(), usize::MAX).await.unwrap_err();
        assert!(matches!(failed, Error::Lost(_)), "{failed:?}");
        assert!(failed.to_string().contains(part), "{failed}");
    }
    assert_eq!((client.counts().lost, client.counts().busy), (3, 0));

    let serve = async {
        let mut peer = daemon.accept().await;
        peer.request().await.unwrap();
        peer.write(chunked("200 OK", &["{\"result\":[1"]).as_bytes()).await;
        peer
    };
    let (incoming, mut peer) = join!(begin(&client), serve);
    drop(incoming.unwrap());
    assert!(peer.request().await.is_none());
}
