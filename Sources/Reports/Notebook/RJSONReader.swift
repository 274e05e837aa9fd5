/// A reader of JSON in plain R, so that the documents need no package but ncdf4.
enum RJSONReader {
  /// Defines `read_json`: objects and arrays as lists, `null` as NA.
  static let code = #"""
    read_json <- function(path) {
      text <- paste(readLines(path, encoding = "UTF-8", warn = FALSE), collapse = "\n")
      pattern <- '"(?:[^"\\\\]|\\\\.)*"|-?[0-9][0-9.eE+-]*|true|false|null|[][{}:,]'
      tokens <- regmatches(text, gregexpr(pattern, text, perl = TRUE))[[1]]
      at <- 0
      unquoted <- function(token) {
        inner <- substr(token, 2, nchar(token) - 1)
        if (grepl("\\", inner, fixed = TRUE)) inner <- gsub("\\\\(.)", "\\1", inner)
        inner
      }
      value <- function() {
        at <<- at + 1
        token <- tokens[at]
        if (token == "{" || token == "[") {
          end <- if (token == "{") "}" else "]"
          items <- list()
          names <- character(0)
          while (tokens[at + 1] != end) {
            if (token == "{") {
              names <- c(names, unquoted(tokens[at + 1]))
              at <<- at + 2
            }
            items[[length(items) + 1]] <- value()
            if (tokens[at + 1] == ",") at <<- at + 1
          }
          at <<- at + 1
          if (length(names) > 0) names(items) <- names
          return(items)
        }
        switch(token, true = TRUE, false = FALSE, null = NA,
               if (startsWith(token, "\"")) unquoted(token) else as.numeric(token))
      }
      value()
    }
    """#

  /// Defines `same`, which counts the comparisons in `checked`.
  static let comparison = #"""
    checked <- 0
    # R reads decimal numbers to within an ulp or two; sums depend on their order.
    same <- function(one, other, tolerance = 1e-12) {
      checked <<- checked + length(one)
      if (length(one) != length(other) || any(is.na(one) != is.na(other)) ||
            any(abs(one - other) > tolerance * abs(other), na.rm = TRUE)) {
        stop("the numbers differ: ", paste(head(one), collapse = " "), " / ", paste(head(other), collapse = " "))
      }
    }
    """#
}
