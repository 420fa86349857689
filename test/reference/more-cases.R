# Writes further independent values beside the others, with base R alone:
#   Rscript test/reference/more-cases.R test/reference/cases
# What R has no function for is computed by another route than ours: variances of kappa by the delta method with numeric
# derivatives, mean squares by aov, Newcombe's interval from prop.test.

out <- commandArgs(trailingOnly = TRUE)[1]
version <- paste(R.version$major, R.version$minor, sep = ".")

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x) && length(x) == 0) return("{}")
  if (is.list(x)) {
    if (!is.null(names(x))) return(paste0("{", paste0("\"", names(x), "\":", vapply(x, json, ""), collapse = ","), "}"))
    return(paste0("[", paste(vapply(x, json, ""), collapse = ","), "]"))
  }
  if (is.matrix(x)) return(json(lapply(seq_len(nrow(x)), function(i) I(x[i, ]))))
  one <- function(v) {
    if (is.character(v)) return(paste0("\"", v, "\""))
    if (is.logical(v) && !is.na(v)) return(if (v) "true" else "false")
    if (is.na(v)) return("null")
    if (is.infinite(v)) return(if (v > 0) "\"Infinity\"" else "\"-Infinity\"")
    shortest <- formatC(v, digits = 15, format = "g", width = 1)
    if (as.numeric(shortest) != v) shortest <- formatC(v, digits = 17, format = "g", width = 1)
    shortest
  }
  cells <- vapply(unclass(x), one, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) cells else paste0("[", paste(cells, collapse = ","), "]")
}

write_cases <- function(family, kind, cases) {
  lines <- vapply(cases, function(case) {
    json(list(
      id = paste0(kind, "/", case$id), origin = "own",
      source = list(package = "R stats", version = version, script = "more-cases.R"),
      inputs = case$inputs, options = if (is.null(case$options)) setNames(list(), character()) else case$options,
      expected = case$expected, tolerance = list(rel = if (is.null(case$rel)) 1e-9 else case$rel, abs = 1e-12)
    ))
  }, "")
  text <- c(sprintf("{\"family\":\"%s\",\"kind\":\"%s\",\"cases\":[", family, kind), paste0(lines, c(rep(",", length(lines) - 1), "")), "]}")
  writeLines(text, file.path(out, paste0(family, ".", kind, ".json")))
}

set.seed(20261)

# Distributions far from where tables end.
wide <- list()
for (df in c(0.7, 3.3, 57, 999, 2001, 4999.5, 1e5)) {
  x <- df + c(-8, -4, -1.5, 0, 1, 3, 7, 20) * sqrt(2 * df)
  x <- x[x > 0]
  wide <- c(wide, list(list(
    id = paste0("chisq_df", df), inputs = list(fn = "chi-square", df = df, x = I(x)),
    expected = list(lower = I(pchisq(x, df)), upper = I(pchisq(x, df, lower.tail = FALSE)))
  )))
}
for (df in c(1.4, 12, 300, 1e5)) {
  x <- c(-60, -20, -4, -1, -0.001, 1e-9, 0.5, 3)
  p <- c(1e-50, 1e-10, 0.001, 0.3, 0.4999, 0.6, 0.999)
  wide <- c(wide, list(list(
    id = paste0("t_df", df), inputs = list(fn = "student t", df = df, x = I(x)),
    expected = list(lower = I(pt(x, df)), upper = I(pt(x, df, lower.tail = FALSE)), q_p = I(p), q = I(qt(p, df)))
  )))
}
for (df in list(c(1, 1), c(2, 500), c(30, 5), c(100, 200), c(5, 1e5))) {
  x <- c(0.001, 0.1, 0.5, 1, 2, 5, 40)
  wide <- c(wide, list(list(
    id = paste0("f_df", df[1], "_", df[2]), inputs = list(fn = "F", df1 = df[1], df2 = df[2], x = I(x)),
    expected = list(lower = I(pf(x, df[1], df[2])), upper = I(pf(x, df[1], df[2], lower.tail = FALSE)))
  )))
}
for (lambda in c(0.01, 700, 1200, 5000)) {
  k <- unique(pmax(0, round(lambda + c(-3, 0, 3) * sqrt(lambda))))
  wide <- c(wide, list(list(
    id = paste0("pois", lambda), inputs = list(fn = "poisson", lambda = lambda, k = I(k)),
    expected = list(pmf = I(dpois(k, lambda)), cdf = I(ppois(k, lambda)))
  )))
}
write_cases("dist", "wide", wide)

# Mann and Whitney's test with Hodges and Lehmann's interval, exact.
ranked <- lapply(1:6, function(i) {
  a <- round(rnorm(sample(5:12, 1), 10, 3), 4)
  b <- round(rnorm(sample(5:12, 1), 8, 2), 4)
  confidence <- c(0.9, 0.95, 0.99)[1 + i %% 3]
  test <- wilcox.test(a, b, conf.int = TRUE, conf.level = confidence)
  list(id = paste0("exact", i), inputs = list(a = I(a), b = I(b)), options = list(conf = confidence),
       expected = list(W = unname(test$statistic), p = test$p.value, ci = I(as.vector(test$conf.int)), shift = unname(test$estimate)))
})
write_cases("tests", "hodges_lehmann", ranked)

# Fisher's odds ratio, by conditional maximum likelihood; fisher.test finds it to about three digits.
odds <- lapply(list(c(3, 1, 2, 6), c(10, 3, 5, 12), c(1, 9, 11, 3), c(40, 12, 25, 31), c(0, 5, 4, 3)), function(cells) {
  test <- fisher.test(matrix(cells, 2))
  list(id = paste(cells, collapse = "_"), inputs = list(table = matrix(cells, 2)), rel = 2e-3,
       expected = list(p = test$p.value, odds_ratio = unname(test$estimate)))
})
write_cases("tests", "fisher_odds", odds)

# Newcombe's interval for the difference of two shares, from Wilson's of each.
newcombe <- lapply(list(c(55, 200, 30, 200), c(0, 40, 5, 42), c(20, 20, 15, 20), c(3, 1000, 9, 800)), function(v) {
  wilson <- function(x, n) as.vector(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
  a <- wilson(v[1], v[2]); b <- wilson(v[3], v[4]); p <- c(v[1] / v[2], v[3] / v[4])
  d <- p[1] - p[2]
  list(id = paste(v, collapse = "_"), inputs = list(x = I(v[c(1, 3)]), n = I(v[c(2, 4)])),
       expected = list(wilson = list(I(a), I(b)), ci = I(c(d - sqrt((p[1] - a[1])^2 + (b[2] - p[2])^2), d + sqrt((a[2] - p[1])^2 + (p[2] - b[1])^2)))))
})
write_cases("tests", "newcombe", newcombe)

# Cohen's kappa; its standard error by the delta method with numeric derivatives.
kappas <- list()
for (weighting in c("none", "linear", "quadratic")) for (i in 1:3) {
  n <- c(20, 60, 200)[i]
  a <- sample(1:4, n, TRUE)
  b <- ifelse(runif(n) < 0.6, a, sample(1:4, n, TRUE))
  away <- abs(outer(1:4, 1:4, "-")) / 3
  w <- switch(weighting, none = diag(4), linear = 1 - away, quadratic = 1 - away^2)
  value <- function(p) { p <- matrix(p, 4); e <- sum(w * outer(rowSums(p), colSums(p))); (sum(w * p) - e) / (1 - e) }
  p <- as.vector(table(factor(a, 1:4), factor(b, 1:4))) / n
  slope <- vapply(seq_along(p), function(j) { h <- 1e-5; up <- p; down <- p; up[j] <- up[j] + h; down[j] <- down[j] - h; (value(up) - value(down)) / (2 * h) }, 0)
  # The multinomial covariance; the part along the sum of p falls out.
  se <- sqrt((sum(p * slope^2) - sum(p * slope)^2) / n)
  k <- value(p)
  kappas <- c(kappas, list(list(id = paste0(weighting, n), inputs = list(a = I(a), b = I(b)), options = list(weighting = weighting), rel = 1e-7,
    expected = list(agree = mean(a == b), kappa = k, ci = I(pmax(-1, pmin(1, k + c(-1, 1) * qnorm(0.975) * se)))))))
}
write_cases("agreement", "kappa", kappas)

# Gage R&R from the mean squares of aov.
gages <- lapply(1:4, function(i) {
  parts <- c(5, 10, 4, 6)[i]; operators <- c(2, 3, 3, 2)[i]; repeats <- c(2, 2, 3, 3)[i]
  d <- expand.grid(r = 1:repeats, operator = 1:operators, part = 1:parts)
  d$value <- round(10 + 2 * rnorm(parts)[d$part] + c(0.1, 0.6, 0.3, 0.9)[i] * rnorm(operators)[d$operator] +
                     c(0, 0, 0.8, 1)[i] * rnorm(parts * operators)[(d$part - 1) * operators + d$operator] + 0.3 * rnorm(nrow(d)), 3)
  t <- anova(aov(value ~ factor(part) * factor(operator), d))
  ms <- t[["Mean Sq"]]; pooled <- t[["Pr(>F)"]][3] >= 0.05
  mse <- if (pooled) sum(t[["Sum Sq"]][3:4]) / sum(t[["Df"]][3:4]) else ms[4]
  msi <- if (pooled) mse else ms[3]
  interaction <- if (pooled) 0 else max(0, (msi - mse) / repeats)
  operator <- max(0, (ms[2] - msi) / (parts * repeats)); part <- max(0, (ms[1] - msi) / (operators * repeats))
  gage <- mse + operator + interaction
  list(id = paste0("study", i), inputs = list(values = I(d$value), parts = I(d$part), operators = I(d$operator)), rel = 1e-8,
       expected = list(p_interaction = t[["Pr(>F)"]][3], repeatability = mse, reproducibility = operator + interaction, gage = gage, part = part,
                       total = gage + part, categories = max(1, trunc(sqrt(2 * part / gage)))))
})
write_cases("gage", "anova", gages)
