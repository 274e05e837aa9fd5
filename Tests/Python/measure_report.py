"""Makes the picture of docs/report.md and measures pages: size, time to make, time to first paint.

usage: measure_report.py [--large]: with it also recordings that take minutes to simulate
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from browser import WEBGL, OpenPage, launch, playing

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/pictures/report.png"
PAGE = ROOT / "docs/report.md"
MARK = "<!-- measured by: make pictures -->"
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def kadita(*arguments):
    done = subprocess.run(["kadita", *map(str, arguments)], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


def measure(chromium, recording, page):
    """A row of the table."""
    began = time.monotonic()
    facts = json.loads(kadita("report", recording, "-o", page, "--json", "--force"))
    made = time.monotonic() - began
    paints, ready = [], []
    for _ in range(3):
        view = OpenPage(chromium, page)
        view.tab.wait_for_function("window.Kadita && Kadita.charts && Kadita.view")
        paints.append(view.run(PAINT))
        ready.append(view.run("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        view.check()
        view.close()
    return [
        f"{facts['individuals']} × {facts['frames']}",
        f"{facts['individuals_embedded']} × {facts['frames_embedded']}",
        f"{facts['bytes'] / 1e6:.2f} MB", f"{made:.1f} s", f"{sorted(paints)[1]:.0f} ms", f"{sorted(ready)[1]:.0f} ms",
    ]


def main():
    rows = []
    with tempfile.TemporaryDirectory() as name, playing() as playwright:
        chromium = launch(playwright, *WEBGL)
        folder = pathlib.Path(name)
        smooth = folder / "mill.nc"
        kadita("simulate", "torus", "--steps", 4000, "--save-every", 4, "-o", smooth, "-q")
        kadita("report", smooth, "-o", folder / "mill.html", "--title", "A mill of 100 fish", "-q")
        page = OpenPage(chromium, folder / "mill.html", width=1000, height=1200)
        page.run("document.documentElement.style.scrollBehavior = 'auto'")
        page.run("Kadita.cursor.set(300, 'picture'); document.getElementById('playback').scrollIntoView()")
        page.tab.wait_for_timeout(800)
        PICTURE.parent.mkdir(exist_ok=True)
        image = page.shot("picture").convert("P", palette=1, colors=256)
        image.save(PICTURE, optimize=True)
        page.close()
        for state in ["swarm", "torus", "dynamic-parallel", "highly-parallel"]:
            rows.append([state, *measure(chromium, f"fixtures/states/{state}.nc", folder / "page.html")])
        sizes = [(100, 20000), (1000, 2000)] + ([(1000, 20000)] if "--large" in sys.argv else [])
        rows.append(["mill", *measure(chromium, smooth, folder / "page.html")])
        for fish, steps in sizes:
            made = folder / "made.nc"
            kadita("simulate", "torus", "--fish", fish, "--steps", steps, "-o", made, "-q", "--force")
            rows.append([f"mill of {fish}", *measure(chromium, made, folder / "page.html")])
    headings = ["recording", "individuals × frames", "in the page", "size", "made in", "first paint", "loaded"]
    lines = [headings, ["---"] * len(headings), *rows]
    table = "\n".join("| " + " | ".join(row) + " |" for row in lines)
    print(table)
    text = PAGE.read_text()
    PAGE.write_text(text[: text.index(MARK)] + MARK + "\n" + table + "\n")


if __name__ == "__main__":
    main()
