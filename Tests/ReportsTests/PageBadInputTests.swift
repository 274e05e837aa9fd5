import Reports
import TestSupport
import Testing
import TrajectoryModel

/// Recordings that a page has little to show of, and names that try to be more than names.
@Suite struct PageBadInputTests {
  @Test func namesAreTextWhateverTheySay() throws {
    let evil = "<script>alert(1)</script>\"'&\u{0}\u{7}</title><!-- 🐟 \u{202E}ü"
    var recording = MadeRecording(frames: 12, individuals: 4, dimensions: 3, velocities: true) {
      frame, individual, axis in Double((frame * 3 + individual * 5 + axis * 7) % 11)
    }
    recording.info.path = "/data/\(evil).nc"
    recording.info.layout = evil
    recording.info.reason = evil
    recording.info.individuals = ["a", "b", "c", "d"].map { evil + $0 }
    recording.info.units = Units(length: evil, time: evil)
    recording.info.attributes = [evil: evil]
    let provenance = Provenance(version: evil, command: [evil], sha256: evil)
    let page = try Pages.make(recording, title: evil, provenance: provenance).html
    #expect(!page.has("<script>alert"))
    #expect(!page.has("</title><!--"))
    #expect(!page.has("\u{0}") && !page.has("\u{7}"))
    #expect(page.has("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    #expect(page.has("🐟"))
    #expect(page.isBalanced)
  }

  @Test func allMissing() throws {
    let recording = MadeRecording(frames: 10, individuals: 3, dimensions: 3, velocities: true) { _, _, _ in
      .nan
    }
    let (page, embedding) = try Pages.make(recording)
    #expect(page.has("The school has no phase that could be judged: fewer than two headings."))
    #expect(page.has("nothing could be computed in any frame"))
    #expect(page.has("100.00 % of the positions"))
    #expect(embedding.frames == 0)
    expectFiniteFigures(page)
  }

  @Test func oneFish() throws {
    let recording = MadeRecording(frames: 10, individuals: 1, dimensions: 2, velocities: true) {
      frame, _, axis in Double(frame + axis)
    }
    let (page, embedding) = try Pages.make(recording)
    #expect(page.has("The school has no phase that could be judged"))
    #expect(embedding.frames == 10 && embedding.individuals == 1)
    expectFiniteFigures(page)
  }

  @Test func oneFrameAndNobodyMoves() throws {
    let recording = MadeRecording(frames: 1, individuals: 3, dimensions: 3, velocities: true) { _, _, _ in 0 }
    let (page, _) = try Pages.make(recording)
    #expect(page.has("no motion"))
    expectFiniteFigures(page)
  }

  /// No coordinate of a figure is anything but a number.
  private func expectFiniteFigures(_ page: PageText) {
    for figure in page.parts("<svg ").dropFirst() {
      let svg = figure.components(separatedBy: "</svg>")[0]
      #expect(!svg.contains("nan") && !svg.contains("inf\""), "\(svg.prefix(200))")
    }
  }
}
