"""The descriptors of this package's messages, apart from those of other packages: stock clients of
the node bring a `node.proto` of their own, and one pool can't hold two."""

from google.protobuf.descriptor_pool import DescriptorPool

POOL = DescriptorPool()
