import Foundation
import Reports
import TestSupport
import Testing
import TrajectoryModel

/// The page of a recording as a file: what is in it, and what must not be.
@Suite struct RecordingPageTests {
  @Test func everyPartIsThereAndNamedInTheNavigation() throws {
    let page = try Pages.make(fixture: "states/torus.nc").html
    let parts = [
      "recording", "playback", "series", "states", "profile", "spectra", "correlation", "numbers", "warnings",
      "provenance",
    ]
    for part in parts {
      #expect(page.has("<section id=\"\(part)\""), "\(part)")
      #expect(page.has("<a href=\"#\(part)\">"), "\(part)")
    }
    #expect(page.has("The school milled"))
    // The numbers of the summary, with every digit for those who copy them.
    #expect(page.has("<th scope=\"row\" title=\"Length of the mean unit velocity"))
  }

  @Test func nothingIsLoadedFromAnywhere() throws {
    let page = try Pages.make(fixture: "states/swarm.nc").html
    #expect(page.has("default-src 'none'"))
    for pattern in ["src=", "href=\"http", "@import", "url(", "<link", "<iframe", "fetch(", "XMLHttpRequest"]
    {
      #expect(!page.has(pattern), "\(pattern)")
    }
    // Addresses of source maps would be looked for.
    #expect(!page.has("sourceMappingURL"))
  }

  @Test func scriptsThatAreInlinedCannotEndTheirElement() throws {
    let page = try Pages.make(fixture: "states/swarm.nc").html
    #expect(page.has(#"var Dygraph='<\/script><\!--';"#))
    #expect(page.isBalanced)
    #expect(!page.has("<!--"))
  }

  @Test func everyFigureHasANameAndADescription() throws {
    let page = try Pages.make(fixture: "states/torus.nc").html
    let figures = page.parts("<svg ").dropFirst()
    #expect(figures.count >= 15)
    for figure in figures {
      #expect(figure.hasPrefix("role=\"img\"") || figure.contains("role=\"img\""))
      #expect(figure.contains("<title id=") && figure.contains("<desc id="))
    }
    // No name stands for two elements.
    let ids = page.parts(" id=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func theSameRecordingGivesTheSamePage() throws {
    #expect(
      try Pages.make(fixture: "states/torus.nc").html == Pages.make(fixture: "states/torus.nc").html)
  }

  @Test(arguments: [2_000_000, 900_000]) func staysWithinItsBudget(bytes: Int) throws {
    let recording = MadeRecording(frames: 3000, individuals: 40, dimensions: 3, velocities: true) {
      frame, individual, axis in Double((frame * (axis + 3) + individual * 7) % 101) / 10
    }
    let (page, embedding) = try Pages.make(recording, bytes: bytes)
    #expect(page.count <= bytes)
    #expect(page.count == embedding.bytes)
    #expect(embedding.frames > 20 && embedding.frames < 3000)
    #expect(page.has("are embedded in this page, to keep it small"))
    #expect(page.has("Lines are means over "))
  }

  @Test func timesOfDayAreCountedFromTheBeginning() throws {
    let times = (0..<20).map { 1_447_630_000 + 60 * Double($0) }
    let recording = MadeRecording(
      frames: 20, individuals: 3, dimensions: 2, velocities: true, timeStep: 60, times: times
    ) { frame, individual, axis in Double(frame * (axis + 1) + 5 * individual) }
    let page = try Pages.make(recording).html
    #expect(page.has("time after 1447630000, s"))
    #expect(page.has("1447630000 to 1447631140 s"))
  }

  @Test func aPageTooSmallForAPlaybackSaysSo() throws {
    let recording = MadeRecording(frames: 30, individuals: 5, dimensions: 2) { frame, individual, axis in
      Double(frame + individual * (axis + 1))
    }
    let (page, embedding) = try Pages.make(recording, bytes: 1000)
    #expect(embedding.frames == 0 && embedding.text.hasSuffix(", no playback"))
    #expect(page.has("There is no room for a playback in a page of this size."))
    #expect(page.has("School in the xy plane"))
  }
}
