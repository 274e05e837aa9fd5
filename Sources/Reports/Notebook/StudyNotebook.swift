/// A Jupyter notebook that opens the tables of a comparison, draws groups and differences and checks the numbers.
public enum StudyNotebook {
  /// The file's name.
  public static let fileName = "study.ipynb"

  /// Writes the notebook beside the files of a study.
  public static func write(to path: String, overwrite: Bool) throws {
    try NotebookText.write(NotebookText.jupyter(cells), to: path, overwrite: overwrite)
  }

  static let cells: [NotebookCell] = [
    .text(
      """
      # A comparison of groups of recordings

      Written by `kadita export --study --notebook`. It opens the files of `kadita compare` beside it with pandas and \
      xarray, draws the groups and their differences with matplotlib, and checks that tables, NetCDF and JSON hold \
      the same numbers. Recordings, not frames, are the units of inference.

      Needs: `pip install pandas xarray netCDF4 matplotlib`
      """),
    .code(opening),
    .text("## The recordings"),
    .code("recordings.iloc[:, :4]"),
    .text("## The differences\n\nOf the later group minus the earlier one, the surest first."),
    .code(differences),
    .text(
      "## The groups\n\nA dot is a recording with the standard error of its mean; bars are the groups' means."
    ),
    .code(groups),
    .text("## Effects\n\nHedges' g of every measure, filled where p is below .05 after Holm's correction."),
    .code(effects),
    .text("## Are the numbers the same everywhere?"),
    .code(check),
  ]

  private static let opening = #"""
    import json

    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    import xarray as xr

    plt.rcParams.update({"figure.dpi": 72, "axes.spines.top": False, "axes.spines.right": False, "font.size": 9,
                         "legend.frameon": False})
    colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A900", "#000000"]

    recordings = pd.read_csv("recordings.csv", keep_default_na=False, na_values=["NaN"])
    comparisons = pd.read_csv("comparisons.csv", keep_default_na=False, na_values=["NaN"])
    data = xr.load_dataset("study.nc")
    with open("study.json", encoding="utf-8") as file:
        study = json.load(file)
    """#

  private static let differences = #"""
    shown = ["metric", "group_a", "group_b", "n_a", "n_b", "difference", "ci_low", "ci_high", "hedges_g", "p", "p_holm"]
    comparisons.sort_values("p_holm")[shown].round(4)
    """#

  private static let groups = #"""
    wanted = ["polarization_unbiased", "milling_unbiased", "oceanic_schooling_index_invariant",
              "nearest_neighbor_distance"]
    available = [name for name in recordings if name + "_se" in recordings]
    chosen = [name for name in wanted if name in available] or available[:4]
    figure, panels = plt.subplots(1, len(chosen), figsize=(2.2 * len(chosen), 2.8), layout="constrained", squeeze=False)
    for axes, name in zip(panels[0], chosen):
        for place, group in enumerate(study["groups"]):
            own = recordings[(recordings["group"] == group) & (recordings["status"] == "done")]
            x = place + np.linspace(-.15, .15, max(len(own), 1))[:len(own)]
            axes.errorbar(x, own[name], yerr=own[name + "_se"].fillna(0), fmt="o", ms=3, lw=.7, color=colors[place % 8])
            if own[name].notna().any():
                axes.hlines(own[name].mean(), place - .3, place + .3, color="black", lw=1)
        axes.set_xticks(range(len(study["groups"])), study["groups"], rotation=30, ha="right", parse_math=False)
        axes.set_title(name.replace("_", " "), fontsize=8)
        axes.set_xlim(-.6, len(study["groups"]) - .4)
    """#

  private static let effects = #"""
    pairs = list(comparisons.groupby(["group_a", "group_b"], sort=False))
    names = list(dict.fromkeys(comparisons["metric"]))
    figure, axes = plt.subplots(figsize=(6, .17 * len(names) + .8), layout="constrained")
    for number, ((a, b), rows) in enumerate(pairs):
        place = rows["metric"].map(names.index) + .15 * (number - (len(pairs) - 1) / 2)
        sure = rows["p_holm"] < .05
        axes.scatter(rows["hedges_g"], place, s=16, edgecolor=colors[number % 8],
                     facecolor=np.where(sure, colors[number % 8], "white"), label=f"{b} − {a}".replace("$", r"\$"))
    axes.axvline(0, lw=.5, color="#777777")
    axes.set_xscale("symlog", linthresh=1)
    axes.set_yticks(range(len(names)), [name.replace("_", " ") for name in names], fontsize=7)
    axes.set(xlabel="Hedges' g", ylim=(len(names) - .5, -.5))
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3)
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

    # A recording's means and errors: table against JSON.
    for (_, row), entry in zip(recordings.iterrows(), study["recordings"], strict=True):
        assert (row["recording"], row["group"], row["status"]) == (entry["recording"], entry["group"], entry["status"])
        for name, value in entry["metrics"].items():
            same(row[name], value["mean"])
            same(row[name + "_se"], value["standard_error"])

    # A comparison: table against JSON and NetCDF, and its difference against the recordings.
    for index, (row, entry) in enumerate(zip(comparisons.to_dict("records"), study["comparisons"], strict=True)):
        for name in ["difference", "hedges_g", "cliffs_delta", "p", "p_bh", "p_holm"]:
            same(row[name], entry[name])
            if name in data:
                same(row[name], data[name].values[index])
        same(row["ci_low"], entry["ci95"][0])
        same(row["ci_high"], entry["ci95"][1])
        done = recordings[recordings["status"] == "done"]
        first = done.loc[done["group"] == row["group_a"], row["metric"]].dropna()
        second = done.loc[done["group"] == row["group_b"], row["metric"]].dropna()
        if len(first) and len(second):
            # The difference of two means is exact to the rounding of the larger one.
            scale = max(abs(first.mean()), abs(second.mean()))
            assert abs(second.mean() - first.mean() - row["difference"]) <= 1e-12 * scale, row["metric"]
            checked += 1

    assert checked > 0
    print(f"{checked} numbers are the same")
    """#
}
