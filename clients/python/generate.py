"""Makes the generated part of the package from the project's protos and surface.

    python generate.py

needs grpcio-tools. It writes `src/boltgate/proto/` (messages and stubs, as protoc writes them) and
`src/boltgate/_methods.py` with its types: the node's methods by the node's own names.
"""

import json
import keyword
import re
import tempfile
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool

HERE = Path(__file__).resolve().parent
PROTOS = ("primitives.proto", "node.proto", "boltgate.proto")
MADE = '"""Made by generate.py. Don\'t edit."""\n'
SCALARS = {  # by FieldDescriptor.cpp_type
    "int": "int",
    "float": "float",
    "bool": "bool",
    "str": "str",
    "bytes": "bytes | str",
}
# What the client itself has by these names.
TAKEN = ("address", "call", "channel", "close", "follow", "hook", "stub", "subscribe")
# Messages that a call takes in a simpler form too: see _requests.py.
SIMPLE = {
    "cln.Amount": "int | str | Msat",
    "cln.AmountOrAll": "int | str | Msat",
    "cln.AmountOrAny": "int | str | Msat",
    "cln.Feerate": "int | str",
    "cln.Outpoint": "str",
    "cln.OutputDesc": "_Mapping[str, _Any]",
    "cln.ProofField": "str | int",
}


def source():
    """The folder with the protos and surface.json: the project's, or the source archive's."""
    for folder in (HERE / "generated", HERE.parent.parent / "generated"):
        if (folder / "surface.json").exists():
            return folder
    raise SystemExit(f"no generated/surface.json in {HERE} nor in {HERE.parent.parent}")


def write(package):
    """Writes the generated files into the package's folder."""
    folder = source()
    protos(folder / "proto", package / "proto")
    surface = json.loads((folder / "surface.json").read_text())
    methods(surface, rpcs_of(folder / "proto"), package)


def protoc(folder, *outputs):
    from grpc_tools import protoc

    if protoc.main(["protoc", f"-I{folder}", *outputs, *PROTOS]):
        raise SystemExit("protoc failed")


def rpcs_of(folder):
    """Descriptors of all RPCs by their path."""
    pool = DescriptorPool()
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "set"
        protoc(folder, f"--descriptor_set_out={out}")
        files = FileDescriptorSet.FromString(out.read_bytes()).file
    for file in files:
        pool.Add(file)
    services = (
        pool.FindServiceByName(f"{file.package}.{one.name}")
        for file in files
        for one in file.service
    )
    return {f"/{one.full_name}/{method.name}": method for one in services for method in one.methods}


def protos(folder, to):
    to.mkdir(exist_ok=True)
    protoc(folder, *(f"--{kind}_out={to}" for kind in ("python", "pyi", "grpc_python")))
    (to / "__init__.py").write_text(MADE)
    for path in [*to.glob("*_pb2*.py"), *to.glob("*_pb2*.pyi")]:
        text = path.read_text()
        # Modules of this package, and not whatever has that name on the path.
        text = re.sub(
            r"^import (\w+_pb2) as", r"from boltgate.proto import \1 as", text, flags=re.M
        )
        # A pool of our own: another package may have an older node.proto in the common one.
        text = text.replace("_descriptor_pool.Default()", "_pool.POOL")
        if "_pool.POOL" in text:
            text = text.replace("\nDESCRIPTOR =", "\nfrom boltgate import _pool\n\nDESCRIPTOR =", 1)
        # Its full name, so that messages can be pickled.
        text = re.sub(
            r"(BuildTopDescriptorsAndMessages\(DESCRIPTOR, ')", r"\1boltgate.proto.", text
        )
        path.write_text(text)
    # No service, no stubs.
    for name in ("primitives_pb2_grpc.py",):
        (to / name).unlink()


def methods(surface, rpcs, package):
    """The table of methods, topics and hooks, and the types of calling them."""
    rows, types = [], []
    for name, method in sorted(surface["methods"].items()):
        rpc, listed = rpcs[method["path"]], method.get("list")
        row = (
            method["path"],
            listed and listed["path"],
            listed and listed["field"],
            method["title"],
        )
        rows.append(f"    {identifier(name)!r}: {row!r},\n")
        types.append(call_type(identifier(name), rpc, listed, method["title"]))
    (package / "_methods.py").write_text(
        f"{MADE}\n"
        "# The node's methods: gRPC path; path and field in parts, where it is a list; what it does.\n"
        f"METHODS = {{\n{''.join(rows)}}}\n\n"
        f"TOPICS = {tuple(sorted(surface['notifications']))!r}\n\n"
        f"HOOKS = {({name: hook['path'] for name, hook in sorted(surface['hooks'].items())})!r}\n\n"
        f"RELEASE = {surface['release']!r}\n\n\n"
        "class Methods:\n    __slots__ = ()\n\n\nclass AioMethods:\n    __slots__ = ()\n"
    )
    head = (
        f"{MADE}\n"
        "from collections.abc import AsyncIterator as _AsyncIterator, Iterator as _Iterator\n"
        "from collections.abc import Iterable as _Iterable, Mapping as _Mapping\n"
        "from typing import Any as _Any, Dict as _Dict, Optional as _Optional, Tuple as _Tuple\n\n"
        "from .values import Msat\n"
        "from .proto import boltgate_pb2, node_pb2, primitives_pb2\n\n"
        "METHODS: _Dict[str, _Tuple[str, _Optional[str], _Optional[str], str]]\n"
        "TOPICS: _Tuple[str, ...]\nHOOKS: _Dict[str, str]\nRELEASE: str\n"
    )
    both = []
    for base, at in (("Methods", 0), ("AioMethods", 1)):
        lines = "".join(one[2 + at] for one in types)
        both.append(f"\nclass {base}:\n{lines}")
    text = head + "".join(one[0] + one[1] for one in types) + "".join(both)
    (package / "_methods.pyi").write_text(text)


def identifier(name):
    """A method's name as Python has it: `-` and `/` as `_`."""
    name = re.sub(r"\W", "_", name)
    return f"{name}_" if keyword.iskeyword(name) or name in TAKEN else name


def call_type(name, rpc, listed, title):
    """The classes of one method, sync and asyncio, and the attributes of both clients."""
    response = python_name(rpc.output_type)
    fields = "".join(
        f", {field_name(field)}: {field_type(field)} = ..." for field in rpc.input_type.fields
    )
    request = f"_request: _Optional[{python_name(rpc.input_type)}] = ..., /, *"
    options = "_timeout: _Optional[float] = ..., _rune: _Optional[str] = ..., _metadata: _Iterable[_Tuple[str, _Any]] = ..."
    signature = f"self, {request}{fields}, {options}"
    out = []
    for prefix, word, answer, iterator in (
        ("_Sync", "def", "{}", "_Iterator"),
        ("_Aio", "async def", "{}", "_AsyncIterator"),
    ):
        lines = [
            f"\nclass {prefix}_{name}:\n",
            f"    {word} __call__({signature}) -> {answer.format(response)}: ...\n",
            f"    {word} with_trailers({signature}) -> _Tuple[{response}, _Dict[str, _Any]]: ...\n",
        ]
        if listed:
            (field,) = rpc.output_type.fields
            item = python_name(field.message_type)
            lines.append(f"    def items({signature}) -> {iterator}[{item}]: ...\n")
        out.append("".join(lines))
    doc = f'        """{title}."""\n' if title else ""
    attributes = [
        f"    @property\n    def {name}(self) -> {prefix}_{name}:\n{doc}        ...\n"
        for prefix in ("_Sync", "_Aio")
    ]
    return (*out, *attributes)


def python_name(message):
    module = message.file.name.replace(".proto", "_pb2")
    inner = message.full_name[len(message.file.package) + 1 :]
    return f"{module}.{inner}"


def field_name(field):
    return f"{field.name}_" if keyword.iskeyword(field.name) else field.name


def field_type(field):
    """What a call takes for a field."""
    if field.message_type and field.message_type.GetOptions().map_entry:
        return f"_Mapping[str, {one_type(field.message_type.fields_by_name['value'])}]"
    one = one_type(field)
    repeated = getattr(field, "is_repeated", None)
    if repeated if repeated is not None else field.label == field.LABEL_REPEATED:
        return f"_Iterable[{one}]"
    return f"{one} | None"


def one_type(field):
    kinds = {
        field.CPPTYPE_BOOL: "bool",
        field.CPPTYPE_DOUBLE: "float",
        field.CPPTYPE_FLOAT: "float",
        field.CPPTYPE_ENUM: "str | int",
    }
    if field.message_type:
        full = field.message_type.full_name
        if full.startswith("cln.Json"):
            return "_Any"
        return f"{SIMPLE.get(full, '_Mapping[str, _Any]')} | {python_name(field.message_type)}"
    if field.cpp_type == field.CPPTYPE_STRING:
        return SCALARS["bytes"] if field.type == field.TYPE_BYTES else SCALARS["str"]
    return kinds.get(field.cpp_type, "int")


if __name__ == "__main__":
    write(HERE / "src" / "boltgate")
