# The R code of an R Markdown document, which knitr::purl would give where knitr is installed.
/^```\{r[^}]*\}[ \t]*$/ { inside = 1; next }
/^```[ \t]*$/ { if (inside) print ""; inside = 0; next }
inside { print }
