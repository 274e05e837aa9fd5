extension SpectraColumns {
  static let temporal = [
    SpectraColumn(
      "frequency", .frequency, .frequency, "frequency",
      definition: "Frequencies k f_s / T of the periodograms, in cycles per time unit.",
      values: { ($0.temporal.velocity ?? $0.temporal.polarization)?.frequency ?? [] }),
    SpectraColumn(
      "velocity_spectrum", .frequency, .diffusivity, "one-sided power spectral density of the velocity",
      definition: "2 |X|^2 / (f_s T) summed over components, mean over individuals; its integral is <v^2>.",
      null:
        "white noise of variance s^2 a component: 2 d s^2 / f_s; each value scatters by 100 % / sqrt(series)",
      source: "Schuster 1898, doi:10.1029/TM003i001p00013", values: { $0.temporal.velocity?.density ?? [] }),
    SpectraColumn(
      "frequency_welch", .frequencyWelch, .frequency, "frequency of Welch's estimate",
      definition: "Frequencies k f_s / n of windows of n frames.",
      values: { $0.temporal.velocityWelch?.frequency ?? $0.coherence?.frequency ?? [] }),
    SpectraColumn(
      "velocity_spectrum_welch", .frequencyWelch, .diffusivity,
      "power spectral density of the velocity, Welch",
      definition:
        "Hann windows, half overlapping, mean removed; summed over components, mean over individuals.",
      null: "as velocity_spectrum; without the power at frequency zero",
      source: "Welch 1967, doi:10.1109/TAU.1967.1161901", values: { $0.temporal.velocityWelch?.density ?? [] }
    ),
    SpectraColumn(
      "lag", .lag, .time, "lag", definition: "Lags of the autocorrelations.", values: { $0.temporal.lag }),
    SpectraColumn(
      "velocity_autocorrelation", .lag, .speedSquared, "velocity autocorrelation", range: real,
      definition: "<v(t) . v(t + lag)> over individuals and times, each lag over its own number of pairs.",
      null: "scatters more and more towards the longest lags, which have few pairs",
      values: { $0.temporal.velocityAutocorrelation }),
    SpectraColumn(
      "velocity_autocorrelation_normalized", .lag, .one, "velocity autocorrelation over its value at lag 0",
      range: real, definition: "velocity_autocorrelation / velocity_autocorrelation(0).",
      values: { TemporalSpectra.normalized($0.temporal.velocityAutocorrelation) }),
    SpectraColumn(
      "fluctuation_autocorrelation", .lag, .speedSquared, "autocorrelation of the velocity fluctuations",
      range: real, definition: "As velocity_autocorrelation, of v_i minus the mean velocity of the frame.",
      values: { $0.temporal.fluctuationAutocorrelation }),
    SpectraColumn(
      "heading_autocorrelation", .lag, .one, "heading autocorrelation", range: correlation,
      definition: "As velocity_autocorrelation, of the unit velocities.",
      values: { $0.temporal.headingAutocorrelation }),
  ]

  static let polarization = [
    SpectraColumn(
      "polarization_spectrum", .frequency, .time,
      "one-sided power spectral density of the polarization vector",
      definition: "Of the vector <u> over individuals, summed over components; its integral is <P^2>.",
      null: "independent isotropic headings of N individuals: integral 1/N",
      values: { $0.temporal.polarization?.density ?? [] }),
    SpectraColumn(
      "polarization_autocorrelation", .lag, .one, "autocorrelation of the polarization order parameter",
      range: real, definition: "Of the number P(t) about its mean, over its variance.",
      values: { $0.temporal.polarizationAutocorrelation }),
    SpectraColumn(
      "rotation_autocorrelation", .lag, .one, "autocorrelation of the rotation order parameter", range: real,
      definition:
        "Of the number M(t), about the plain mean of the positions, about its mean, over its variance.",
      values: { $0.temporal.rotationAutocorrelation }),
  ]
}
