/// The R Markdown twin of ``RecordingNotebook``; its code needs R and ncdf4 alone.
public enum RecordingRMarkdown {
  /// Ending of the file's name.
  public static let suffix = ".Rmd"

  /// Writes the document beside the files of the recording with this stem.
  public static func write(stem: String, to path: String, overwrite: Bool) throws {
    try NotebookText.write(
      NotebookText.rMarkdown(title: stem, cells(stem)), to: path, overwrite: overwrite)
  }

  static func cells(_ stem: String) -> [NotebookCell] {
    [
      .text(
        """
        Written by `kadita export --notebook`. The code needs R and its package ncdf4 (Debian: `r-base-core`,
        `r-cran-ncdf4`); to knit it, rmarkdown.
        """),
      .code("stem <- \(NotebookText.literal(stem))\n" + opening),
      .text("## A small reader of JSON, so that no other package is needed"),
      .code(RJSONReader.code),
      .text("## The numbers"),
      .code(numbers),
      .text("## Over time\n\nThe squares below are the phase."),
      .code(series),
      .text("## Where the school was"),
      .code(portrait),
      .text("## Entropies\n\nMeans with 95 % intervals; 1 is full disorder."),
      .code(profile),
      .text("## Velocity spectrum, and spatial correlation with its null band"),
      .code(spectra),
      .text("## Are the numbers the same everywhere?"),
      .code(RJSONReader.comparison + "\n" + check),
    ]
  }

  private static let opening = #"""
    library(ncdf4)
    colors <- c("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A900", "#000000")
    table <- read.csv(paste0(stem, ".metrics.csv"), encoding = "UTF-8", check.names = FALSE)
    metrics <- nc_open(paste0(stem, ".metrics.nc"))
    spectra <- nc_open(paste0(stem, ".spectra.nc"))
    has <- function(file, name) name %in% c(names(file$var), names(file$dim))
    """#

  private static let numbers = #"""
    summary <- read_json(paste0(stem, ".summary.json"))
    field <- function(name) vapply(summary$metrics, function(entry) as.numeric(entry[[name]]), 0)
    round(cbind(mean = field("mean"), sd = field("sd"), standard_error = field("standard_error"),
                min = field("min"), max = field("max")), 4)
    """#

  private static let series = #"""
    known <- function(values) if (any(is.finite(values))) max(1, values[is.finite(values)]) else 1
    time_unit <- summary$input$time_unit
    time_label <- if (is.na(time_unit)) "time" else paste0("time (", time_unit, ")")
    order <- c("polarization_unbiased", "milling_unbiased")
    entropies <- grep("_entropy_invariant$", names(table), value = TRUE)
    phase_colors <- c(swarm = "#56B4E9", torus = "#E69F00", "dynamic-parallel" = "#009E73",
                      "highly-parallel" = "#0072B2", transitional = "#BBBBBB", undefined = "white")
    par(mfrow = c(2, 1), mar = c(4, 4, 1, 1))
    matplot(table$time, table[order], type = "l", lty = 1, col = colors, ylim = c(0, 1), xlab = time_label,
            ylab = "order")
    points(table$time, rep(0, nrow(table)), pch = 15, cex = 0.7, col = phase_colors[table$phase])
    legend("right", sub("_unbiased", "", order), col = colors, lty = 1, bty = "n", cex = 0.7)
    seen <- unique(table$phase)
    legend("left", seen, col = phase_colors[seen], pch = 15, bty = "n", cex = 0.7)
    matplot(table$time, table[entropies], type = "l", lty = 1, col = colors, xlab = time_label,
            ylim = c(0, known(unlist(table[entropies]))), ylab = "invariant entropy")
    legend("topright", sub("_entropy_invariant", "", entropies), col = colors, lty = 1, bty = "n", cex = 0.6)
    """#

  private static let portrait = #"""
    par(mfrow = c(1, 1), mar = c(4, 4, 1, 1))
    plot(table$polarization_unbiased, table$milling_unbiased, type = "o", pch = 20, col = "#D55E0080",
         xlim = c(0, 1), ylim = c(0, 1), xlab = "polarization", ylab = "milling", asp = 1)
    """#

  private static let profile = #"""
    shown <- c(entropies, "oceanic_schooling_index_invariant")
    interval <- function(end) vapply(shown, function(n) as.numeric(summary$metrics[[n]]$ci95[[end]]), 0)
    center <- field("mean")[shown]
    par(mar = c(11, 4, 1, 1))
    plot(center, pch = 19, col = colors[1], xaxt = "n", xlab = "", ylab = "invariant entropy",
         ylim = c(0, known(c(center, interval(2)))))
    suppressWarnings(arrows(seq_along(shown), interval(1), y1 = interval(2), angle = 90, code = 3, length = 0.03))
    abline(h = 1, lty = 2)
    axis(1, seq_along(shown), sub("_invariant", "", shown), las = 2, cex.axis = 0.6)
    """#

  private static let spectra = #"""
    par(mfrow = c(1, 2), mar = c(4, 4, 1, 1))
    if (has(spectra, "velocity_spectrum")) {
      frequency <- ncvar_get(spectra, "frequency")[-1]
      density <- ncvar_get(spectra, "velocity_spectrum")[-1]
      if (any(density > 0, na.rm = TRUE)) {
        plot(frequency, density, type = "l", log = "xy", col = "#777777", xlab = "frequency", ylab = "velocity spectrum")
      }
    }
    if (has(spectra, "spatial_correlation")) {
      distance <- ncvar_get(spectra, "distance")
      low <- ncvar_get(spectra, "spatial_correlation_null_low")
      high <- ncvar_get(spectra, "spatial_correlation_null_high")
      correlation <- ncvar_get(spectra, "spatial_correlation")
      if (any(is.finite(correlation))) {
        plot(distance, correlation, type = "o", pch = 20, col = colors[1], ylab = "C(r)",
             ylim = range(c(correlation, low, high), na.rm = TRUE))
        lines(distance, low, col = "#999999")
        lines(distance, high, col = "#999999")
        abline(h = 0)
      }
    }
    """#

  private static let check = #"""
    for (name in setdiff(names(table), "time")) {
      values <- as.vector(ncvar_get(metrics, name))
      meanings <- ncatt_get(metrics, name, "flag_meanings")
      if (meanings$hasatt) {
        labels <- strsplit(meanings$value, " ")[[1]][values + 1]
        stopifnot(identical(labels, as.character(table[[name]])))
      } else {
        same(as.numeric(table[[name]]), values)
      }
    }
    for (name in names(summary$metrics)) {
      entry <- summary$metrics[[name]]
      used <- table[[name]][table$individuals >= 2]
      used <- used[!is.na(used)]
      if (length(used) > 0 && entry$frames == length(used)) {
        same(mean(used), entry$mean)
        same(min(used), entry$min)
        same(used[length(used)], entry$final)
      }
    }
    peak <- summary$spectra$peak_frequency
    if (!is.null(peak) && !is.na(peak)) same(frequency[which.max(density)], peak)
    stopifnot(checked > 0)
    cat(checked, "numbers are the same\n")
    """#
}
