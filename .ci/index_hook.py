"""Put a ready-made index of the dataset into the wheel, with its digest pinned."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):
    """Compiles `data/` when a wheel is built; an editable installation reads the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the index into a temporary folder and have it put into the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        from cqtrade.index.shipping import write

        self._folder = TemporaryDirectory()
        index, module, listed = write(Path(self.root, "data"), Path(self._folder.name))
        build_data["force_include"][str(index)] = f"cqtrade/_data/{index.name}"
        build_data["force_include"][str(module)] = f"cqtrade/{module.name}"
        build_data["force_include"][str(listed)] = f"cqtrade/_data/{listed.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        del version, build_data, artifact_path
        if hasattr(self, "_folder"):
            self._folder.cleanup()
