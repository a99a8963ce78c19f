"""Makes the generated part of the package before it is packed."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Hook(BuildHookInterface):
    def initialize(self, version, build_data):
        if self.target_name == "sdist":
            return  # It carries what the code is made of.
        root = Path(self.root)
        sys.path.insert(0, str(root))
        import generate

        generate.write(root / "src" / "boltgate")
