//! Health and reflection, over the same connection as everything else.

use serde_json::json;
use tokio_stream::StreamExt;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus::{NotServing, Serving};
use tonic_health::pb::health_client::HealthClient;
use tonic_reflection::pb::{v1, v1alpha};

use crate::common::client::Client;
use crate::common::{Bridge, node};

fn origin() -> http::Uri {
    http::Uri::from_static("https://cln")
}

#[tokio::test]
async fn serving_only_while_the_node_answers() {
    for service in ["", "test.Node"] {
        let bridge = Bridge::start().await;
        let client = Client::connect(bridge.address, bridge.dir()).await;
        let mut health = HealthClient::with_origin(client.service(), origin());
        let request = HealthCheckRequest { service: service.to_owned() };
        let mut watch = health.watch(request.clone()).await.unwrap().into_inner();
        assert_eq!(watch.next().await.unwrap().unwrap().status(), NotServing);

        let _node = node::serve(&bridge.socket(), |method, _| {
            assert_eq!(method, "getinfo");
            Some(json!({ "result": { "id": "02" } }))
        });
        let probe = tokio::spawn(bridge.health.clone().watch(bridge.node.clone()));
        assert_eq!(watch.next().await.unwrap().unwrap().status(), Serving);
        assert_eq!(health.check(request).await.unwrap().into_inner().status(), Serving);

        probe.abort();
        let _ = probe.await;
        bridge.health.clone().shut_down().await;
        assert_eq!(watch.next().await.unwrap().unwrap().status(), NotServing);
        assert!(watch.next().await.is_none());
    }
}

#[tokio::test]
async fn a_node_that_refuses_is_not_serving() {
    let bridge = Bridge::start().await;
    let mut sees = node::serve(&bridge.socket(), |_, _| {
        Some(json!({ "error": { "code": -5, "message": "shutting down" } }))
    });
    let _probe = tokio::spawn(bridge.health.clone().watch(bridge.node.clone()));
    sees.recv().await.unwrap();
    sees.recv().await.unwrap();
    let client = Client::connect(bridge.address, bridge.dir()).await;
    let mut health = HealthClient::with_origin(client.service(), origin());
    let request = HealthCheckRequest { service: String::new() };
    assert_eq!(health.check(request).await.unwrap().into_inner().status(), NotServing);
    let unknown = health.check(HealthCheckRequest { service: "no.Such".to_owned() }).await;
    assert_eq!(unknown.unwrap_err().code(), tonic::Code::NotFound);
}

#[tokio::test]
async fn both_versions_of_reflection_list_the_services() {
    let bridge = Bridge::start().await;
    let client = Client::connect(bridge.address, bridge.dir()).await;

    use v1::server_reflection_client::ServerReflectionClient;
    use v1::server_reflection_request::MessageRequest::ListServices;
    use v1::server_reflection_response::MessageResponse::ListServicesResponse;
    let request = v1::ServerReflectionRequest {
        host: String::new(),
        message_request: Some(ListServices(String::new())),
    };
    let mut reflection = ServerReflectionClient::with_origin(client.service(), origin());
    let answer = reflection.server_reflection_info(tokio_stream::once(request)).await.unwrap();
    let answer = answer.into_inner().next().await.unwrap().unwrap().message_response;
    let Some(ListServicesResponse(list)) = answer else { panic!("{answer:?}") };
    let names: Vec<_> = list.service.into_iter().map(|service| service.name).collect();
    assert!(names.contains(&"grpc.health.v1.Health".to_owned()), "{names:?}");
    assert!(names.contains(&"grpc.reflection.v1.ServerReflection".to_owned()), "{names:?}");

    let request = v1alpha::ServerReflectionRequest {
        host: String::new(),
        message_request: Some(
            v1alpha::server_reflection_request::MessageRequest::FileContainingSymbol(
                "grpc.health.v1.Health".to_owned(),
            ),
        ),
    };
    let mut reflection = v1alpha::server_reflection_client::ServerReflectionClient::with_origin(
        client.service(),
        origin(),
    );
    let answer = reflection.server_reflection_info(tokio_stream::once(request)).await.unwrap();
    let answer = answer.into_inner().next().await.unwrap().unwrap().message_response;
    use v1alpha::server_reflection_response::MessageResponse::FileDescriptorResponse;
    assert!(matches!(answer, Some(FileDescriptorResponse(_))), "{answer:?}");
}
