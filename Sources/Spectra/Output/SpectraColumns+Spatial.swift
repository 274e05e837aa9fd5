extension SpectraColumns {
  private static let cavagna = "Cavagna et al. 2010, doi:10.1073/pnas.1005766107"
  private static let hansen = "Hansen & McDonald 2013, doi:10.1016/C2010-0-66723-X"

  static let spatial = [
    SpectraColumn(
      "distance", .distance, .length, "distance between two individuals",
      definition: "Middle of each bin of distance.", values: { $0.spatial?.distance ?? [] }),
    SpectraColumn(
      "spatial_correlation", .distance, .one, "spatial correlation of the velocity fluctuations", range: real,
      definition:
        "u_i . u_j over the mean square of u in the frame, mean over the pairs of all frames in a bin.",
      null:
        "about -1/(N - 1) without correlation, since fluctuations add up to zero: compare with the null band",
      source: cavagna, values: { $0.spatial?.correlation ?? [] }),
    SpectraColumn(
      "spatial_correlation_pairs", .distance, .one, "number of pairs in the bin",
      definition: "Pairs of individuals, pooled over the frames.",
      values: { $0.spatial?.pairs.map(Double.init) ?? [] }),
    SpectraColumn(
      "spatial_correlation_null", .distance, .one, "spatial correlation with shuffled identities",
      range: real,
      definition: "Mean over shuffles, each of which gives every individual the velocities of another one.",
      source: cavagna, values: { $0.nullBand?.mean ?? [] }),
    SpectraColumn(
      "spatial_correlation_null_low", .distance, .one, "lower end of the null band", range: real,
      definition: "2.5 % of the shuffles lie below.", values: { $0.nullBand?.low ?? [] }),
    SpectraColumn(
      "spatial_correlation_null_high", .distance, .one, "upper end of the null band", range: real,
      definition: "2.5 % of the shuffles lie above.", values: { $0.nullBand?.high ?? [] }),
    SpectraColumn(
      "wavenumber", .wavenumber, .wavenumber, "wavenumber",
      definition: "Nominal wavenumber 2 pi m / L of each shell of wave vectors, in radians per length unit.",
      values: { $0.structure?.wavenumber ?? [] }),
    SpectraColumn(
      "structure_factor", .wavenumber, .one, "structure factor",
      definition: "|sum exp(-i k.x)|^2 / N, mean over the wave vectors of the shell and over frames.",
      null: "1 for independent positions", source: hansen, values: { $0.structure?.structureFactor ?? [] }),
    SpectraColumn(
      "current_longitudinal", .wavenumber, .speedSquared, "longitudinal current spectrum",
      definition: "|k j|^2 / N along the wave vector, of j = sum v exp(-i k.x).",
      null: "<v^2> / d for independent positions and isotropic headings", source: hansen,
      values: { $0.structure?.currentLongitudinal ?? [] }),
    SpectraColumn(
      "current_transverse", .wavenumber, .speedSquared, "transverse current spectrum",
      definition: "|j across the wave vector|^2 / ((d - 1) N).",
      null: "<v^2> / d for independent positions and isotropic headings", source: hansen,
      values: { $0.structure?.currentTransverse ?? [] }),
  ]
}
