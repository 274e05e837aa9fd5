/// A Jupyter notebook that opens the exported files of a recording, redraws the main figures and checks the numbers.
public enum RecordingNotebook {
  /// Ending of the file's name.
  public static let suffix = ".ipynb"

  /// Writes the notebook beside the files of the recording with this stem.
  public static func write(stem: String, to path: String, overwrite: Bool) throws {
    try NotebookText.write(NotebookText.jupyter(cells(stem)), to: path, overwrite: overwrite)
  }

  static func cells(_ stem: String) -> [NotebookCell] {
    [
      .text(
        """
        # \(NotebookText.escaped(stem))

        Written by `kadita export --notebook`. It opens the files beside it with pandas and xarray, redraws the main \
        figures with matplotlib, and checks that tables, NetCDF and JSON hold the same numbers.

        Needs: `pip install pandas xarray netCDF4 matplotlib`
        """),
      .code("stem = \(NotebookText.literal(stem))\n" + opening),
      .text(
        "## The numbers\n\nInvariant columns compare recordings, published ones compare with the paper; "
          + "`NAME.codebook.csv` defines each of them."),
      .code(numbers),
      .text("## Over time\n\nThe band above is the phase; white is undefined."),
      .code(series),
      .text("## Where the school was\n\nPolarization and milling, unbiased by the number of animals."),
      .code(portrait),
      .text("## Entropies\n\nMeans with 95 % intervals that know the autocorrelation. 1 is full disorder."),
      .code(profile),
      .text("## Velocity spectrum and autocorrelation"),
      .code(spectra),
      .text("## Spatial correlation\n\nGray: 95 % of the recordings with shuffled identities."),
      .code(correlation),
      .text("## Are the numbers the same everywhere?"),
      .code(check),
    ]
  }

  private static let opening = #"""
    import json

    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    import xarray as xr

    plt.rcParams.update({"figure.dpi": 72, "figure.figsize": (7, 3.2), "axes.spines.top": False,
                         "axes.spines.right": False, "font.size": 9, "legend.frameon": False})
    colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A900", "#000000"]

    table = pd.read_csv(stem + ".metrics.csv", keep_default_na=False, na_values=["NaN"])
    metrics = xr.load_dataset(stem + ".metrics.nc", decode_times=False)
    spectra = xr.load_dataset(stem + ".spectra.nc")
    with open(stem + ".summary.json", encoding="utf-8") as file:
        summary = json.load(file)

    def unit(name):
        """The unit of a variable in brackets, for labels."""
        found = {**metrics.variables, **spectra.variables}[name].attrs.get("units", "1")
        return "" if found == "1" else f" ({found})"

    time_unit = summary["input"]["time_unit"]
    time_label = "time" + (f" ({time_unit})" if time_unit else "")
    summary["input"]
    """#

  private static let numbers = #"""
    means = pd.DataFrame(summary["metrics"]).T
    means[["mean", "sd", "standard_error", "effective_samples", "min", "max"]].astype(float).round(4)
    """#

  private static let series = #"""
    entropies = [c for c in table if c.endswith("_entropy_invariant")]
    phase_colors = {"swarm": "#56B4E9", "torus": "#E69F00", "dynamic-parallel": "#009E73",
                    "highly-parallel": "#0072B2", "transitional": "#BBBBBB", "undefined": "white"}
    figure, (band, order, entropy) = plt.subplots(
        3, sharex=True, figsize=(7, 4.6), height_ratios=[.15, 1, 1.3], layout="constrained")
    edges = np.append(table["time"], 2 * table["time"].iloc[-1] - table["time"].iloc[-2:].iloc[0])
    for start, end, phase in zip(edges, edges[1:], table["phase"]):
        band.axvspan(start, end, color=phase_colors[phase], lw=0)
    for phase in table["phase"].unique():
        band.plot([], [], "s", color=phase_colors[phase], label=phase)
    band.set_yticks([])
    band.legend(loc="upper left", bbox_to_anchor=(1, 1.6))
    for name, color in zip(["polarization_unbiased", "milling_unbiased"], colors):
        order.plot(table["time"], table[name], ".-", ms=3, lw=1, color=color, label=name.removesuffix("_unbiased"))
    for name, color in zip(entropies + ["oceanic_schooling_index_invariant"], colors):
        label = name.removesuffix("_invariant").removesuffix("_entropy").replace("_", " ")
        entropy.plot(table["time"], table[name], ".-", ms=3, lw=1, color=color,
                     label=label.replace("oceanic schooling index", "OSI"))
    order.set(ylabel="order", ylim=(0, 1))
    entropy.set(ylabel="invariant entropy", ylim=(0, None), xlabel=time_label)
    for axes in (order, entropy):
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
    """#

  private static let portrait = #"""
    figure, axes = plt.subplots(figsize=(4, 3.4), layout="constrained")
    p, m = table["polarization_unbiased"], table["milling_unbiased"]
    both = p.notna() & m.notna()
    counts, *_ = np.histogram2d(p[both], m[both], bins=20, range=[[0, 1], [0, 1]])
    if both.any():
        image = axes.imshow(np.where(counts > 0, 100 * counts / counts.sum(), np.nan).T, origin="lower",
                            extent=(0, 1, 0, 1), cmap="cividis_r", vmin=0)
        figure.colorbar(image, label="share of the frames (%)")
    axes.plot(p, m, color="#D55E00", lw=.5, alpha=.7)
    axes.set(xlabel="polarization", ylabel="milling", xlim=(0, 1), ylim=(0, 1))
    """#

  private static let profile = #"""
    shown = entropies + ["oceanic_schooling_index_invariant"]
    center = means.loc[shown, "mean"].astype(float)
    low = means.loc[shown, "ci95"].str[0].astype(float).fillna(center)
    high = means.loc[shown, "ci95"].str[1].astype(float).fillna(center)
    figure, axes = plt.subplots(layout="constrained")
    axes.errorbar(range(len(shown)), center, yerr=[center - low, high - center], fmt="o", color=colors[0], capsize=2)
    axes.axhline(1, ls="--", lw=.7, color="#777777")
    axes.set(ylabel="invariant entropy", ylim=(0, None))
    axes.set_xticks(range(len(shown)), [s.removesuffix("_invariant").removesuffix("_entropy").replace("_", "\n")
                                        for s in shown], fontsize=8)
    """#

  private static let spectra = #"""
    figure, (left, right) = plt.subplots(1, 2, layout="constrained")
    if "velocity_spectrum" in spectra:
        spectra["velocity_spectrum"][1:].plot(ax=left, color="#A0A0A0", lw=.7, label="periodogram")
    if "velocity_spectrum_welch" in spectra:
        spectra["velocity_spectrum_welch"][1:].plot(ax=left, color=colors[0], label="Welch")
    if "velocity_spectrum" in spectra:
        left.set(xscale="log", yscale="log", xlabel="frequency" + unit("frequency"),
                 ylabel="velocity spectrum" + unit("velocity_spectrum"))
        left.xaxis.set_minor_formatter("")
        left.legend()
    if "velocity_autocorrelation_normalized" in spectra:
        half = spectra.sizes["lag"] // 2 + 1
        spectra["velocity_autocorrelation_normalized"][:half].plot(ax=right, color=colors[0])
        right.axhline(0, lw=.5, color="#AAAAAA")
        right.set(xlabel="lag" + unit("lag"), ylabel="velocity autocorrelation")
    """#

  private static let correlation = #"""
    figure, axes = plt.subplots(figsize=(4.5, 3), layout="constrained")
    if "spatial_correlation" in spectra:
        axes.fill_between(spectra["distance"], spectra["spatial_correlation_null_low"],
                          spectra["spatial_correlation_null_high"], color="#CCCCCC")
        axes.plot(spectra["distance"], spectra["spatial_correlation"], "o-", ms=3, color=colors[0])
        axes.axhline(0, lw=.5, color="#AAAAAA")
        axes.set(xlabel="distance" + unit("distance"), ylabel="C(r)")
    """#

  private static let check = #"""
    checked = 0

    def same(one, other, tolerance=0.0):
        """Numbers that are equal, or differ by rounding; missing ones are missing on both sides."""
        global checked
        one, other = float("nan" if one is None else one), float("nan" if other is None else other)
        checked += 1
        assert one == other or (np.isnan(one) and np.isnan(other)) or abs(one - other) <= tolerance * abs(other), \
            f"{one} is not {other}"

    # The table and the NetCDF hold the same doubles.
    assert set(table.columns) == set(metrics.variables)
    for name in table:
        values = metrics[name].values
        if "flag_meanings" in metrics[name].attrs:
            meanings = metrics[name].attrs["flag_meanings"].split()
            assert [meanings[v] for v in values] == list(table[name]), name
        else:
            for a, b in zip(table[name], values):
                same(a, b)

    # The means of the table are those of the JSON, up to the order of the sum.
    for name, entry in summary["metrics"].items():
        used = table[name][table["individuals"] >= 2].dropna()
        if entry["frames"] == len(used) > 0:
            same(used.mean(), entry["mean"], 1e-12)
            same(used.min(), entry["min"])
            same(used.iloc[-1], entry["final"])

    # The highest peak of the spectrum is where the JSON says.
    peak = summary.get("spectra", {}).get("peak_frequency")
    if peak is not None:
        above = spectra["velocity_spectrum"][1:]
        same(above["frequency"].values[np.nanargmax(above.values)], peak)

    assert checked > 0
    print(f"{checked} numbers are the same")
    """#
}
