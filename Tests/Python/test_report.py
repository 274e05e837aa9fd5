"""The pages in a real browser: nothing complains, pictures are drawn, the time cursor moves everything together."""
import re
import shutil

import pytest
from browser import NO_WEBGL, WEBGL, OpenPage, difference, drawn_share, launch, playing

STATES = ["swarm", "torus", "dynamic-parallel", "highly-parallel"]


@pytest.fixture(scope="module")
def pages(kadita, tmp_path_factory):
    """The pages of the four states, of a two-dimensional school in a box, of a study, and of little."""
    folder = tmp_path_factory.mktemp("pages")
    inputs = [f"fixtures/states/{state}.nc" for state in STATES]
    kadita("report", *inputs, "-o", folder, "-q")
    kadita("report", "fixtures/reference/frames/case1_swarm.nc", "-o", folder / "box.html", "-q")
    kadita("report", "fixtures/tables/idtracker.txt", "-o", folder / "flat.html", "-q")
    kadita("report", "fixtures/reference/edges/tiny_5.nc", "-o", folder / "tiny.html", "-q")
    kadita("report", inputs[1], "--assets", one_library(folder), "-o", folder / "plain.html", "-q")
    kadita(
        "compare", *[f"calm={path}" for path in inputs[:2]], *[f"fast={path}" for path in inputs[2:]],
        "-o", folder / "study", "-q",
    )
    return folder


def one_library(folder):
    """A folder with a library that does nothing: the page then has neither charts nor WebGL."""
    assets = folder / "assets"
    assets.mkdir()
    (assets / "dygraph.min.css").write_text("")
    (assets / "dygraph.min.js").write_text("/* nothing */")
    return assets


@pytest.fixture(scope="module")
def playwright():
    with playing() as one:
        yield one


@pytest.fixture(scope="module")
def chromium(playwright):
    one = launch(playwright, *WEBGL)
    yield one
    one.close()


@pytest.mark.parametrize("state", STATES)
def test_state(pages, chromium, state):
    page = OpenPage(chromium, pages / f"{state}.report.html")
    page.check()
    assert page.run("Kadita.view.kind") == "webgl"
    assert page.run("Kadita.charts.length") == 3
    assert drawn_share(page.shot(f"{state}-stage", "#stage canvas")) > 0.01
    for chart in range(3):
        assert drawn_share(page.shot(f"{state}-chart-{chart}", f".chart >> nth={chart}")) > 0.01
    page.shot(state, full=True)
    page.close()


def test_cursor_moves_everything(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html")
    page.tab.locator("#trails").select_option("0")
    before = page.shot("cursor-before", "#stage canvas")
    lines = "[...document.querySelectorAll('.chart .cursor')].map(e => parseFloat(e.style.left))"
    first = page.run(lines)
    # A click into the entropies sets the time of the playback.
    plot = page.tab.locator(".chart .plot").nth(1)
    box = plot.bounding_box()
    plot.click(position={"x": box["width"] * 0.85, "y": box["height"] * 0.4})
    page.tab.wait_for_timeout(300)
    second = page.run(lines)
    assert all(b > a + 50 for a, b in zip(first, second))
    assert max(second) - min(second) < 2
    place = page.run("Number(document.getElementById('scrub').value)")
    time = page.run("Kadita.cursor.time")
    assert abs(place - time / 12.5) < 0.01 and place > 30
    assert difference(before, page.shot("cursor-after", "#stage canvas")) > 0.002
    # And the scrubber sets that of the charts and of the phase band.
    page.run("(s => { s.value = 4; s.dispatchEvent(new Event('input')); })(document.getElementById('scrub'))")
    page.tab.wait_for_timeout(200)
    assert all(c < b - 50 for b, c in zip(second, page.run(lines)))
    assert page.run("Kadita.cursor.time") == 50
    assert abs(page.run("parseFloat(document.querySelector('#band .cursor').style.left)") - 10) < 0.01
    assert "frame 4" in page.tab.locator("#clock").inner_text()
    page.check()
    page.close()


def test_plays_and_obeys_the_keys(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html")
    page.tab.keyboard.press("Home")
    assert page.run("Kadita.cursor.time") == 0
    page.tab.keyboard.press("ArrowRight")
    assert page.run("Kadita.cursor.time") == 12.5
    page.tab.keyboard.press("Shift+ArrowRight")
    assert page.run("Kadita.cursor.time") == 137.5
    page.tab.keyboard.press("Space")
    page.tab.wait_for_timeout(700)
    assert page.run("Kadita.isPlaying()") and page.run("Kadita.cursor.time") > 140
    page.tab.keyboard.press("Space")
    assert not page.run("Kadita.isPlaying()")
    page.tab.keyboard.press("End")
    assert page.run("Kadita.cursor.time") == 500
    for expected in ["speed", "group", "heading"]:
        page.tab.keyboard.press("c")
        assert page.run("Kadita.colorBy") == expected
        page.tab.wait_for_timeout(100)
        page.shot(f"color-{expected}", "#stage")
    camera = "Kadita.view.camera.position.toArray()"
    still = page.run(camera)
    page.tab.locator("#orbit").check()
    page.tab.wait_for_timeout(400)
    assert page.run(camera) != still
    page.check()
    page.close()


def test_zooms_together_and_back(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html")
    plot = page.tab.locator(".chart .plot").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    page.tab.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 60)
    page.tab.mouse.down()
    page.tab.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 60, steps=5)
    page.tab.mouse.up()
    page.tab.wait_for_timeout(200)
    ranges = page.run("Kadita.charts.map(c => c.graph.xAxisRange())")
    assert all(r == ranges[0] for r in ranges) and 100 < ranges[0][1] - ranges[0][0] < 250
    view = page.run("document.querySelector('#band svg').getAttribute('viewBox')").split()
    assert abs(float(view[2]) - 2 * (ranges[0][1] - ranges[0][0])) < 1
    page.shot("zoomed", "#series")
    page.tab.keyboard.press("z")
    assert page.run("Kadita.charts.map(c => c.graph.xAxisRange())") == [[0, 500]] * 3
    page.check()
    page.close()


def test_dark_and_light(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html", dark=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.run(ground)
    assert max(map(int, re.findall(r"\d+", dark))) < 60
    assert drawn_share(page.shot("dark-stage", "#stage canvas")) > 0.01
    page.shot("dark", full=True)
    page.tab.locator("#theme").click()
    page.tab.wait_for_timeout(200)
    assert min(map(int, re.findall(r"\d+", page.run(ground)))) > 240
    page.check()
    page.close()


def test_on_a_phone_nothing_is_wider_than_the_screen(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html", width=390, height=800)
    assert page.run("document.documentElement.scrollWidth") <= 390
    page.shot("phone", full=True)
    page.check()
    page.close()


def test_copies_every_digit(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html")
    text = page.run("Kadita.tsv(document.getElementById('numbers-published'))")
    rows = [line.split("\t") for line in text.split("\n")]
    assert rows[0][:3] == ["column", "mean", "standard_error"] and len({len(row) for row in rows}) == 1
    mean = next(row for row in rows if row[0] == "polarization")[1]
    shown = page.tab.locator("#numbers-published tbody tr").first.locator("td").first.inner_text()
    assert len(mean) > len(shown) and abs(float(mean) - float(shown)) < 1e-4
    page.tab.locator("button.copy").first.click()
    page.tab.wait_for_timeout(100)
    assert "copied" in page.tab.locator("#toast").inner_text()
    page.check()
    page.close()


@pytest.mark.parametrize("name", ["box", "flat", "tiny"])
def test_other_schools(pages, chromium, name):
    page = OpenPage(chromium, pages / f"{name}.html")
    page.check()
    assert drawn_share(page.shot(f"{name}-stage", "#stage canvas")) > 0.001
    page.shot(name, full=True)
    page.close()


def test_without_libraries(pages, chromium):
    page = OpenPage(chromium, pages / "plain.html")
    assert page.run("Kadita.view.kind") == "canvas"
    assert page.tab.locator("#static-series svg").first.is_visible()
    assert page.tab.locator("#static-series svg").count() == 6
    assert drawn_share(page.shot("plain-stage", "#stage canvas")) > 0.01
    assert "libjs-three" in page.tab.locator("#warnings").inner_text()
    page.tab.keyboard.press("Home")
    before = page.shot("plain-before", "#stage canvas")
    page.tab.keyboard.press("Shift+ArrowRight")
    page.tab.wait_for_timeout(200)
    assert difference(before, page.shot("plain-after", "#stage canvas")) > 0.002
    page.shot("plain", full=True)
    page.check()
    page.close()


def test_without_webgl(pages, playwright):
    plain = launch(playwright, *NO_WEBGL)
    page = OpenPage(plain, pages / "torus.report.html")
    assert page.run("Kadita.view.kind") == "canvas"
    assert drawn_share(page.shot("no-webgl-stage", "#stage canvas")) > 0.01
    plain.close()


def test_without_scripts_every_figure_is_there(pages, chromium):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1200, "height": 900})
    tab = context.new_page()
    tab.goto(f"file://{pages / 'torus.report.html'}")
    for figure in ["#playback svg", "#static-series svg", "#states svg", "#profile svg", "#spectra svg",
                   "#correlation svg"]:
        assert tab.locator(figure).first.is_visible()
    assert not tab.locator("#player").is_visible()
    context.close()


def test_prints_everything_that_does_not_move(pages, chromium):
    page = OpenPage(chromium, pages / "torus.report.html")
    page.tab.emulate_media(media="print")
    assert page.tab.locator("#static-series svg").first.is_visible()
    assert not page.tab.locator("#player").is_visible() and not page.tab.locator("nav").is_visible()
    page.shot("print", full=True)
    page.tab.pdf(path=str(pages / "torus.pdf"), format="A4")
    assert (pages / "torus.pdf").stat().st_size > 50_000
    shutil.copy(pages / "torus.pdf", "artefacts/report/torus.pdf")
    page.check()
    page.close()


def test_study(pages, chromium):
    page = OpenPage(chromium, pages / "study" / "study.report.html")
    page.check()
    assert page.tab.locator("#measures svg").count() > 15
    assert page.tab.locator("#comparisons-table tbody tr").count() > 15
    assert drawn_share(page.shot("study-effects", "#effects")) > 0.01
    page.shot("study", full=True)
    page.close()
