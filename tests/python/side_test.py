"""The services beside the node's own: reflection and health."""

import subprocess
import sys

import grpc
import pytest
from google.protobuf import descriptor_pb2, message_factory
from google.protobuf.descriptor_pool import DescriptorPool
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from support.bare_node import BareNode
from support.paths import PROTO
from support.wait import until

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING


def described(file):
    """A file's descriptor without the empty options that empty braces after a method make."""
    for service in file.service:
        for method in service.method:
            if not method.options.ListFields():
                method.ClearField("options")
    return file


def test_reflection_says_what_protoc_says(sandbox, tmp_path):
    """All of both files: what a client can ask for is what it can read in the proto."""
    compiler = [sys.executable, "-m", "grpc_tools.protoc", "-I", PROTO, "--descriptor_set_out=all"]
    subprocess.run([*compiler, "node.proto", "primitives.proto"], cwd=tmp_path, check=True)
    compiled = descriptor_pb2.FileDescriptorSet.FromString((tmp_path / "all").read_bytes())
    with sandbox.channel() as channel:
        database = ProtoReflectionDescriptorDatabase(channel)
        assert {"cln.Node", "grpc.health.v1.Health"} <= set(database.get_services())
        assert [file.name for file in compiled.file] == ["primitives.proto", "node.proto"]
        for file in compiled.file:
            assert described(database.FindFileByName(file.name)) == described(file), file.name


@pytest.mark.parametrize("version", ["v1", "v1alpha"])
def test_both_versions_of_reflection(version, sandbox):
    """Their messages are the same on the wire, only the service's name differs."""
    ask = reflection_pb2.ServerReflectionRequest(list_services="")
    with sandbox.channel() as channel:
        call = channel.stream_stream(
            f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo",
            reflection_pb2.ServerReflectionRequest.SerializeToString,
            reflection_pb2.ServerReflectionResponse.FromString,
        )
        (answer,) = call(iter([ask]), timeout=10)
    assert "cln.Node" in {service.name for service in answer.list_services_response.service}


def test_a_call_by_reflection_alone(sandbox):
    """As grpcurl and its like do it."""
    with sandbox.channel() as channel:
        pool = DescriptorPool(ProtoReflectionDescriptorDatabase(channel))
        method = pool.FindServiceByName("cln.Node").methods_by_name["Getinfo"]
        request, response = map(
            message_factory.GetMessageClass, (method.input_type, method.output_type)
        )
        call = channel.unary_unary(
            "/cln.Node/Getinfo", request.SerializeToString, response.FromString
        )
        assert call(request(), timeout=10).network == "regtest"


def test_health_follows_the_node():
    """Serving only while the node answers; streams of health are told of each change."""
    with BareNode() as node, node.channel() as channel:
        stub = health_pb2_grpc.HealthStub(channel)
        check = lambda name: (
            stub.Check(health_pb2.HealthCheckRequest(service=name), timeout=10).status
        )
        for name in ("", "cln.Node"):
            assert check(name) == NOT_SERVING
        watch = stub.Watch(health_pb2.HealthCheckRequest(service="cln.Node"), timeout=60)
        assert next(watch).status == NOT_SERVING
        node.get_socket()
        assert next(watch).status == SERVING
        for name in ("", "cln.Node"):
            until(f"{name!r} to serve", lambda name=name: check(name) == SERVING)
        node.lose_socket()
        assert next(watch).status == NOT_SERVING
        watch.cancel()


def test_health_of_a_stranger(sandbox):
    with sandbox.channel() as channel:
        stub = health_pb2_grpc.HealthStub(channel)
        with pytest.raises(grpc.RpcError) as raised:
            stub.Check(health_pb2.HealthCheckRequest(service="cln.Nobody"), timeout=10)
        assert raised.value.code() is grpc.StatusCode.NOT_FOUND
