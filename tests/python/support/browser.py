"""Chromium without a window, driven over a pipe: no port, no further program."""

import base64
import functools
import hashlib
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from .wait import until


def pin(certificate):
    """The pin of a certificate's key, as browsers write it."""
    key = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(der).digest()).decode()


class Page(http.server.ThreadingHTTPServer):
    """Serves a folder on the loopback interface: an origin of its own."""

    def __init__(self, folder):
        handler = functools.partial(Quiet, directory=folder)
        super().__init__(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Browser:
    """A browser with one page. It trusts the servers whose key has one of these pins."""

    def __init__(self, *pins, size=(1100, 900)):
        self.profile = Path(tempfile.mkdtemp(prefix="boltgate-browser-"))
        (their_in, self.out), (self.inn, their_out) = os.pipe(), os.pipe()
        command = [
            "chromium",
            "--headless=new",
            # Only root can't have the sandbox, as in a container.
            *(["--no-sandbox"] if os.geteuid() == 0 else []),
            "--remote-debugging-pipe",
            f"--user-data-dir={self.profile}",
            f"--ignore-certificate-errors-spki-list={','.join(pins)}",
            f"--window-size={size[0]},{size[1]}",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--lang=en",
            "about:blank",
        ]
        # Chromium reads what it is to do from 3, and writes to 4.
        shell = ["bash", "-c", f'exec "$@" 3<&{their_in} 4>&{their_out}', "bash", *command]
        with open(self.profile / "log", "wb") as log:
            self.process = subprocess.Popen(
                shell,
                pass_fds=(their_in, their_out),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        os.close(their_in)
        os.close(their_out)
        self.rest, self.last, self.said = b"", 0, []
        try:
            targets = self.send("Target.getTargets")["targetInfos"]
            target = next(one["targetId"] for one in targets if one["type"] == "page")
            how = {"targetId": target, "flatten": True}
            self.session = self.send("Target.attachToTarget", **how)["sessionId"]
            self.tell("Runtime.enable")
            self.tell("Page.enable")
            width, height = size
            self.tell(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=height,
                deviceScaleFactor=1,
                mobile=False,
            )
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for end in (self.inn, self.out):
            os.close(end)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, session=None, **params):
        """One command of the DevTools protocol; gives its result."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.last:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]
            if answer.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled"):
                self.said.append(answer["params"])

    def receive(self):
        while b"\0" not in self.rest:
            more = os.read(self.inn, 1 << 16)
            assert more, f"chromium ended: {(self.profile / 'log').read_text()[-3000:]}"
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def tell(self, method, **params):
        """A command for the page."""
        return self.send(method, self.session, **params)

    def open(self, address):
        self.tell("Page.navigate", url="about:blank")
        self.tell("Page.navigate", url=address)
        until("the page", lambda: self.value("document.readyState") == "complete")

    def value(self, expression):
        """What an expression of JavaScript gives in the page."""
        result = self.tell(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def text(self, selector):
        """The text of the first element; none where there is none."""
        return self.value(f"document.querySelector({json.dumps(selector)})?.innerText")

    def texts(self, selector):
        """The text of every such element."""
        every = f"[...document.querySelectorAll({json.dumps(selector)})]"
        return self.value(f"{every}.map((one) => one.innerText)")

    def screenshot(self, path):
        data = self.tell("Page.captureScreenshot", format="png")["data"]
        path.write_bytes(base64.b64decode(data))
