"""A real Chromium without a window, spoken to by its DevTools protocol over two pipes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from base64 import b64decode
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from types import TracebackType

# Whichever is there; CQTRADE_BROWSER may name another.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe", "--lang=en"),
)
_PATIENCE = 60.0
_READ, _WRITE = 3, 4

Message = dict[str, Any]


def program() -> str | None:
    """Return the browser that is here, if there is one."""
    told = os.environ.get("CQTRADE_BROWSER")
    return told or next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """A browser with a profile of its own, and one page of it."""

    def __init__(self, path: str) -> None:
        self._profile = TemporaryDirectory(prefix="cqtrade-browser-", ignore_cleanup_errors=True)
        self._pid, self._hear, self._tell = _started(path, self._profile.name)
        self._heard = b""
        self._count = 0
        self.events: list[Message] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "DOM", "CSS", "Accessibility"):
            self.page(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the browser and remove its profile."""
        os.kill(self._pid, signal.SIGTERM)
        os.waitpid(self._pid, 0)
        os.close(self._hear)
        os.close(self._tell)
        self._profile.cleanup()

    def call(self, method: str, session: str = "", **parameters: object) -> Message:
        """Return what the browser answers; raises RuntimeError where that is an error."""
        self._count += 1
        message: Message = {"id": self._count, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._tell, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return dict(answer["result"])
            self.events.append(answer)

    def page(self, method: str, **parameters: object) -> Message:
        """Call a method of the page."""
        return self.call(method, self._session, **parameters)

    def open(self, address: str) -> None:
        """Go to *address*, and wait until all of it is there."""
        self.events.clear()
        self.page("Page.navigate", url=address)
        deadline = time.monotonic() + _PATIENCE
        while not any(each.get("method") == "Page.loadEventFired" for each in self.events):
            if time.monotonic() > deadline:
                raise TimeoutError(address)
            self.events.append(self._next())

    def run(self, script: str) -> Any:  # noqa: ANN401  # whatever the script gives
        """Return what a JavaScript expression gives; raises RuntimeError where it fails."""
        told = self.page(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in told:
            raise RuntimeError(str(told["exceptionDetails"]))
        return told["result"].get("value")

    def resize(self, width: int, height: int = 900, scale: float = 1) -> None:
        """Make the page so wide and high, in CSS pixels."""
        self.page(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )

    def prefer(self, theme: str, medium: str = "") -> None:
        """Prefer a light or a dark theme, on a screen or in print."""
        features = [{"name": "prefers-color-scheme", "value": theme}]
        self.page("Emulation.setEmulatedMedia", media=medium, features=features)

    def press(self, key: str, text: str = "", modifiers: int = 0) -> None:
        """Press and release a key, as its `key` is called in a browser."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}
        held = {"Enter": "\r", " ": " "}
        given: Message = {
            "key": key,
            "windowsVirtualKeyCode": codes.get(key, ord(key[0].upper())),
            "modifiers": modifiers,
        }
        letters = text or held.get(key, "")
        if letters:
            given["text"] = letters
        self.page("Input.dispatchKeyEvent", type="keyDown", **given)
        given.pop("text", None)
        self.page("Input.dispatchKeyEvent", type="keyUp", **given)

    def type(self, text: str) -> None:
        """Type *text* where the focus is."""
        self.page("Input.insertText", text=text)

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of what *selector* finds first."""
        place = self.run(
            f"(() => {{ const each = document.querySelector({json.dumps(selector)});"
            "each.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const box = each.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.page(
                "Input.dispatchMouseEvent",
                type=kind,
                x=place[0],
                y=place[1],
                button="left",
                clickCount=1,
            )

    def picture(self, *, whole: bool = False) -> bytes:
        """Return what is seen as a PNG, or the whole page."""
        told = self.page("Page.captureScreenshot", captureBeyondViewport=whole)
        return b64decode(told["data"])

    def printed(self) -> bytes:
        """Return the page as a PDF."""
        told = self.page("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return b64decode(told["data"])

    def requested(self) -> list[str]:
        """Return every address that was asked for since the page was opened."""
        asked = (each for each in self.events if each["method"] == "Network.requestWillBeSent")
        return [str(each["params"]["request"]["url"]) for each in asked]

    def complaints(self) -> list[str]:
        """Return what the console was told since the page was opened, and every exception."""
        kinds = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [json.dumps(each["params"]) for each in self.events if each["method"] in kinds]

    def _next(self) -> Message:
        deadline = time.monotonic() + _PATIENCE
        while b"\0" not in self._heard:
            left = deadline - time.monotonic()
            if left <= 0 or not select([self._hear], [], [], left)[0]:
                raise TimeoutError("the browser says nothing")
            self._heard += os.read(self._hear, 1 << 20)
        raw, _, self._heard = self._heard.partition(b"\0")
        message: Message = json.loads(raw)
        return message


def _started(path: str, profile: str) -> tuple[int, int, int]:
    """Start the browser; return its process, and the pipes to hear it by and to tell it."""
    theirs_in, tell = os.pipe()
    hear, theirs_out = os.pipe()
    quiet = os.open(os.devnull, os.O_RDWR)
    # Read where 3 is read, written where 4 is: moved out of each other's way first.
    high = [
        os.dup2(each, 100 + n, inheritable=True) for n, each in enumerate((theirs_in, theirs_out))
    ]
    try:
        pid = os.posix_spawn(
            path,
            [path, *_FLAGS, f"--user-data-dir={Path(profile)}", "about:blank"],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, high[0], _READ),
                (os.POSIX_SPAWN_DUP2, high[1], _WRITE),
                *((os.POSIX_SPAWN_DUP2, quiet, each) for each in (0, 1, 2)),
            ],
        )
    finally:
        for each in (theirs_in, theirs_out, quiet, *high):
            os.close(each)
    return pid, hear, tell
