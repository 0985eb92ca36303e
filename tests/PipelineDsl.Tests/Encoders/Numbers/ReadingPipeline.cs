namespace PipelineDsl.Tests.Encoders.Numbers;

/// <summary>Every encoder of numbers, with the options on which widths depend.</summary>
[Pipeline<Reading>]
public sealed partial class ReadingPipeline
{
    [Feature, Impute(ImputeBy.Median, Exact = true, Indicator = true), Standardize(WithMean = false)] private static double? Standard(in Reading r) => r.Level;

    [Feature, Impute(ImputeBy.Constant, Value = 2), MinMax(Min = -1, Clip = true)] private static double? Ranged(in Reading r) => r.Level;

    [Feature, Winsorize(0.05, 0.95), MaxAbs, Impute(ImputeBy.Mean)] private static double? Held(in Reading r) => r.Level;

    [Feature, RobustScale(Lower = 0.1, Upper = 0.9), Impute(ImputeBy.Mean)] private static double? Robust(in Reading r) => r.Level;

    [Feature, Log1p(Signed = true), Impute(ImputeBy.Mean)] private static double? Logarithm(in Reading r) => r.Level;

    [Feature, Power(PowerMethod.BoxCox), Impute(ImputeBy.Mean)] private static double? Power(in Reading r) => r.Level;

    [Feature, QuantileTransform(QuantileOutput.Normal, Quantiles = 20), Impute(ImputeBy.Mean)] private static double? Place(in Reading r) => r.Level;

    [Feature, Discretize(5)] private static double? Bins(in Reading r) => r.Level;

    [Feature, Discretize(5, Output = BinOutput.Ordinal, By = DiscretizeBy.Uniform)] private static double? Bin(in Reading r) => r.Level;

    [Feature, Discretize(5, Output = BinOutput.Thermometer, By = DiscretizeBy.KMeans)] private static double? Warmth(in Reading r) => r.Level;

    [Feature, Spline(4)] private static double? Cubic(in Reading r) => r.Level;

    [Feature, Spline(4, Degree = 1, IncludeBias = false, By = SplineKnots.Quantile)] private static double? Broken(in Reading r) => r.Level;

    [Feature, Spline(5, Extrapolation = SplineExtrapolation.Periodic)] private static double? Round(in Reading r) => r.Level;

    [Feature, Standardize, Polynomial(3)] private static double? Powers(in Reading r) => r.Level;

    [Feature, Clip(0, 50), Cyclic(24)] private static double? Hour(in Reading r) => r.Level;
}
