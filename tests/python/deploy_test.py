"""What operators copy: the snippets of docs/deploy.md, the systemd unit and the Containerfile."""

import configparser
import json
import re
import shlex
import shutil
import subprocess

# Types that the snippets name.
import envoy.config.bootstrap.v3.bootstrap_pb2 as bootstrap
import envoy.extensions.filters.http.router.v3.router_pb2
import envoy.extensions.filters.listener.tls_inspector.v3.tls_inspector_pb2
import envoy.extensions.filters.network.http_connection_manager.v3.http_connection_manager_pb2
import envoy.extensions.filters.network.tcp_proxy.v3.tcp_proxy_pb2
import envoy.extensions.transport_sockets.tls.v3.tls_pb2
import envoy.extensions.upstreams.http.v3.http_protocol_options_pb2
import kubernetes_validate
import pytest
import yaml
from google.protobuf import json_format

from support.paths import PROJECT, program
from support.standalone import boltgate

UNIT = PROJECT / "packaging" / "boltgate.service"
CONTAINERFILE = PROJECT / "packaging" / "Containerfile"
GUIDE = (PROJECT / "docs" / "deploy.md").read_text()


def snippets(member):
    """The YAML documents of the guide that have this member."""
    found = []
    for text in re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL):
        found += [one for one in yaml.safe_load_all(text) if member in one]
    return found


def unit():
    """The unit's sections; keys that are given twice have their last value."""
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read_string(UNIT.read_text())
    return parser


def instructions():
    """The Containerfile's instructions, each with what follows it."""
    lines = CONTAINERFILE.read_text().replace("\\\n", " ").splitlines()
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    return [tuple(line.split(" ", 1)) for line in lines]


def test_every_snippet_is_of_a_kind_that_is_checked():
    blocks = re.findall(r"^```yaml\n", GUIDE, re.MULTILINE)
    kinds = [len(snippets(kind)) for kind in ("services", "static_resources", "apiVersion")]
    assert kinds == [1, 2, 2] and len(blocks) == 4


@pytest.mark.parametrize("config", snippets("static_resources"), ids=["layer-4", "layer-7"])
def test_envoy(config):
    """Envoy's own types take it: every field is known and of the right type."""
    read = json_format.ParseDict(config, bootstrap.Bootstrap())
    (cluster,) = read.static_resources.clusters
    (check,) = cluster.health_checks
    assert check.grpc_health_check.service_name == "cln.Node"
    broken = json.loads(json.dumps(config).replace('"stat_prefix"', '"stat_prefi"'))
    with pytest.raises(json_format.ParseError):
        json_format.ParseDict(broken, bootstrap.Bootstrap())


@pytest.mark.parametrize("resource", snippets("apiVersion"), ids=lambda one: one["kind"])
def test_kubernetes(resource):
    version = kubernetes_validate.latest_version()
    kubernetes_validate.validate(resource, version, strict=True)
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate({**resource, "spek": {}}, version, strict=True)


def command_lines():
    """Every command line of the program that is shown or set up, and where."""
    unit_line = unit()["Service"]["ExecStart"]
    yield "unit", shlex.split(unit_line)[1:]
    for name, rest in instructions():
        if name == "CMD":
            yield "Containerfile", json.loads(rest)
        if name == "HEALTHCHECK":
            yield "Containerfile", json.loads(rest[rest.index("CMD ") + 4 :])[1:]
    (compose,) = snippets("services")
    yield "compose", compose["services"]["boltgate"]["command"]
    yield "compose", compose["services"]["boltgate"]["healthcheck"]["test"][2:]
    for resource in snippets("apiVersion"):
        for container in resource["spec"].get("template", {"spec": {}})["spec"].get("containers", []):
            yield "kubernetes", container["args"]
            for probe in ("readinessProbe", "livenessProbe"):
                yield "kubernetes", container[probe]["exec"]["command"][1:]
    for block in re.findall(r"^```shell\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("boltgate "):
                yield "guide", shlex.split(line)[1:]


@pytest.mark.parametrize(("where", "line"), list(command_lines()))
def test_command_lines_are_understood(where, line):
    """Every flag is one of the command's, and its value is taken; only the folder is missing."""
    command, *arguments = line
    known = set(re.findall(r"--[a-z-]+", boltgate(command, "--help").stdout))
    assert {argument.split("=")[0] for argument in arguments if argument[:2] == "--"} <= known
    run = boltgate(*[re.sub(r"=/lightning$|=\$\{.*\}$|~.*", r"=/nowhere", one) for one in line])
    assert run.returncode == 1, run
    assert "/nowhere" in run.stderr or "grpc.sock" in run.stderr, run


def test_the_plugins_options_are_the_plugins():
    (compose,) = snippets("services")
    said = boltgate("serve", "--help").stdout + "--grpc-companion"
    for argument in compose["services"]["lightningd"]["command"]:
        flag = argument.split("=")[0]
        assert flag in ("--network", "--plugin") or flag in said, argument


def test_unit(tmp_path):
    service = unit()["Service"]
    for key in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome"):
        assert service[key] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert int(service["TimeoutStopSec"]) > 10
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd-analyze on this machine")
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text().replace("/usr/local/bin/boltgate", str(program("boltgate"))))
    check = ["systemd-analyze", "verify", "--man=no", copy]
    verified = subprocess.run(check, capture_output=True, text=True)
    assert (verified.returncode, verified.stderr) == (0, "")
    # From 0, locked up, to 100, wide open.
    rate = ["systemd-analyze", "security", "--offline=true", "--threshold=20", copy]
    rated = subprocess.run(rate, capture_output=True, text=True)
    assert rated.returncode == 0, rated.stdout


def test_containerfile(tmp_path):
    """Its stages, and that what it copies is a whole workspace. It is built elsewhere."""
    known = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "STOPSIGNAL", "EXPOSE", "ENTRYPOINT", "CMD"}
    stages = []
    for name, rest in instructions():
        assert name in known | {"HEALTHCHECK"}
        words = rest.split()
        if name == "FROM":
            stages.append(words[2] if words[1:2] == ["AS"] else None)
        elif name == "COPY" and words[0].startswith("--from="):
            assert words[0].removeprefix("--from=") in stages[:-1]
        elif name == "COPY":
            for source in words[:-1]:
                target = tmp_path / (words[-1] if words[-1] != "./" else source)
                if (PROJECT / source).is_dir():
                    leave = shutil.ignore_patterns(
                        "target", "__pycache__", "recorded", "corpus", "node_modules", "dist"
                    )
                    shutil.copytree(PROJECT / source, target, ignore=leave)
                else:
                    shutil.copy(PROJECT / source, target)
        elif name in ("ENTRYPOINT", "CMD"):
            assert all(isinstance(word, str) for word in json.loads(rest))
        elif name == "USER":
            assert words[0].split(":")[0] not in ("root", "0")
    assert stages == ["build", None]
    described = subprocess.run(
        ["cargo", "metadata", "--locked", "--offline", "--no-deps", "--format-version=1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert described.returncode == 0, described.stderr
    packages = {package["name"] for package in json.loads(described.stdout)["packages"]}
    assert "boltgate" in packages
