"""A headless Chromium that opens pages of kadita and notes what goes wrong in them."""
import contextlib
import io
import os
import pathlib
import shutil

from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

ARTEFACTS = pathlib.Path(__file__).resolve().parents[2] / "artefacts/report"

# WebGL in software: machines without a graphics card draw the same.
WEBGL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
NO_WEBGL = ["--disable-gpu", "--disable-3d-apis"]


@contextlib.contextmanager
def playing():
    """Playwright, of which there can be only one at a time."""
    with sync_playwright() as playwright:
        yield playwright


def launch(playwright, *arguments):
    """A browser with further arguments."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *arguments])


class OpenPage:
    """A page that is open, with everything that it asked for or complained about."""

    def __init__(self, chromium, path, width=1200, height=900, dark=False):
        self.tab = chromium.new_page(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        self.complaints = []
        self.requests = []
        self.tab.on("console", self._hear)
        self.tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.goto(f"file://{path}")
        self.tab.wait_for_timeout(400)

    def _hear(self, message):
        # The software renderer says that it is slow; that is not the page's doing.
        if message.type in ("error", "warning") and "GPU stall" not in message.text:
            self.complaints.append(message.text)

    def run(self, script):
        return self.tab.evaluate(script)

    def shot(self, name, selector=None, full=False):
        """A picture of the page or of a part, kept under artefacts/report."""
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        if selector:
            data = self.tab.locator(selector).first.screenshot()
        else:
            data = self.tab.screenshot(full_page=full)
        (ARTEFACTS / f"{name}.png").write_bytes(data)
        return Image.open(io.BytesIO(data)).convert("RGB")

    def check(self):
        """Nothing went wrong, and nothing but the file itself was loaded."""
        assert self.complaints == []
        assert [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))] == []
        assert len([url for url in self.requests if url.startswith("file:")]) == 1

    def close(self):
        self.tab.close()


def drawn_share(image):
    """Share of the pixels that are not of the most frequent colour."""
    colors = image.getcolors(image.width * image.height)
    return 1 - max(count for count, _ in colors) / (image.width * image.height)


def difference(one, other):
    """Share of the pixels that differ between two pictures of one size."""
    changes = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value else 0)
    return changes.histogram()[255] / (one.width * one.height)
