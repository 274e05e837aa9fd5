/// The R Markdown twin of ``StudyNotebook``; its code needs R and ncdf4 alone.
public enum StudyRMarkdown {
  /// The file's name.
  public static let fileName = "study.Rmd"

  /// Writes the document beside the files of a study.
  public static func write(to path: String, overwrite: Bool) throws {
    try NotebookText.write(
      NotebookText.rMarkdown(title: "A comparison of groups of recordings", cells), to: path,
      overwrite: overwrite)
  }

  static let cells: [NotebookCell] = [
    .text(
      """
      Written by `kadita export --study --notebook`. The code needs R and its package ncdf4 (Debian: `r-base-core`,
      `r-cran-ncdf4`); to knit it, rmarkdown. Recordings, not frames, are the units of inference.
      """),
    .code(opening),
    .text("## A small reader of JSON, so that no other package is needed"),
    .code(RJSONReader.code),
    .text("## The differences\n\nOf the later group minus the earlier one, the surest first."),
    .code(differences),
    .text("## The groups\n\nA dot is a recording, a bar the mean of its group."),
    .code(groups),
    .text("## Are the numbers the same everywhere?"),
    .code(RJSONReader.comparison + "\n" + check),
  ]

  private static let opening = #"""
    library(ncdf4)
    colors <- c("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A900", "#000000")
    recordings <- read.csv("recordings.csv", encoding = "UTF-8", check.names = FALSE)
    comparisons <- read.csv("comparisons.csv", encoding = "UTF-8", check.names = FALSE)
    data <- nc_open("study.nc")
    recordings[, 1:4]
    """#

  private static let differences = #"""
    study <- read_json("study.json")
    shown <- c("metric", "group_a", "group_b", "n_a", "n_b", "difference", "ci_low", "ci_high", "hedges_g", "p_holm")
    comparisons[order(comparisons$p_holm), shown]
    """#

  private static let groups = #"""
    groups <- unlist(study$groups)
    wanted <- c("polarization_unbiased", "milling_unbiased", "oceanic_schooling_index_invariant",
                "nearest_neighbor_distance")
    chosen <- intersect(wanted, names(recordings))
    done <- recordings[recordings$status == "done", ]
    par(mfrow = c(1, max(1, length(chosen))), mar = c(7, 3, 3, 1))
    for (name in chosen) {
      place <- match(done$group, groups)
      if (!any(is.finite(done[[name]]))) next
      plot(jitter(place, amount = 0.1), done[[name]], pch = 20, col = colors[(place - 1) %% 8 + 1], xaxt = "n", xlab = "",
           ylab = "", main = gsub("_", " ", name), cex.main = 0.7, xlim = c(0.5, length(groups) + 0.5))
      means <- tapply(done[[name]], factor(done$group, groups), mean, na.rm = TRUE)
      segments(seq_along(groups) - 0.3, means, seq_along(groups) + 0.3)
      axis(1, seq_along(groups), groups, las = 2)
    }
    """#

  private static let check = #"""
    number <- function(value) as.numeric(value)
    stopifnot(length(study$recordings) == nrow(recordings), length(study$comparisons) == nrow(comparisons))
    for (row in seq_along(study$recordings)) {
      metrics <- study$recordings[[row]]$metrics
      for (name in names(metrics)) {
        same(number(recordings[[name]][row]), number(metrics[[name]]$mean))
        same(number(recordings[[paste0(name, "_se")]][row]), number(metrics[[name]]$standard_error))
      }
    }
    for (name in c("difference", "hedges_g", "cliffs_delta", "p", "p_bh", "p_holm")) {
      same(number(comparisons[[name]]), vapply(study$comparisons, function(entry) number(entry[[name]]), 0))
      if (name %in% names(data$var)) same(number(comparisons[[name]]), as.vector(ncvar_get(data, name)))
    }
    # The difference of two means is exact to the rounding of the larger one.
    for (row in seq_len(nrow(comparisons))) {
      values <- done[[comparisons$metric[row]]]
      first <- mean(values[done$group == comparisons$group_a[row]], na.rm = TRUE)
      second <- mean(values[done$group == comparisons$group_b[row]], na.rm = TRUE)
      if (is.finite(first) && is.finite(second)) {
        stopifnot(abs(second - first - comparisons$difference[row]) <= 1e-12 * max(abs(first), abs(second)))
        checked <- checked + 1
      }
    }
    stopifnot(checked > 0)
    cat(checked, "numbers are the same\n")
    """#
}
