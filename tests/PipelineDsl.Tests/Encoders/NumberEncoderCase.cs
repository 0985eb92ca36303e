namespace PipelineDsl.Tests.Encoders;

/// <summary>Each encoder of numbers with several options: fitted to a column, in shards, and saved.</summary>
internal sealed record NumberEncoderCase(string Name, Func<double[], int[], (Func<double, float[]> Encode, byte[] Saved)> Fit)
{
    /// <summary>All of them; those that may be exact, both ways.</summary>
    public static IReadOnlyList<NumberEncoderCase> All { get; } =
    [
        Number("Standardize", () => new StandardizeAttribute().CreateAccumulator()),
        Number("Standardize without mean", () => new StandardizeAttribute { WithMean = false }.CreateAccumulator()),
        .. Sharded,
        Stateless("Log1p", new Log1pAttribute().Create()),
        Stateless("Log1p signed", new Log1pAttribute { Signed = true }.Create()),
        Stateless("Clip", new ClipAttribute(-2, 3.5).Create()),
        Slots("Polynomial", 3, (_, _) => new PolynomialAttribute(3).Create()),
        Slots("Cyclic", 2, (_, _) => new CyclicAttribute(24).Create()),
    ];

    /// <summary>Those whose fit does not depend on how a column was cut into shards, to the last bit.</summary>
    public static IReadOnlyList<NumberEncoderCase> Sharded =>
    [
        Number("MinMax", () => new MinMaxAttribute().CreateAccumulator()),
        Number("MinMax clipped", () => new MinMaxAttribute { Min = -1, Max = 4, Clip = true }.CreateAccumulator()),
        Number("MaxAbs", () => new MaxAbsAttribute().CreateAccumulator()),
        Number("Impute by most frequent", () => new ImputeAttribute(ImputeBy.MostFrequent).CreateAccumulator()),
        Number("Impute by constant", () => new ImputeAttribute(ImputeBy.Constant) { Value = 7 }.CreateAccumulator()),
        .. new[] { false, true }.SelectMany(Quantiled),
    ];

    private static IEnumerable<NumberEncoderCase> Quantiled(bool exact)
    {
        string how = exact ? " exact" : " sketched";
        yield return Number("Impute by median" + how, () => new ImputeAttribute(ImputeBy.Median) { Exact = exact }.CreateAccumulator());
        yield return Number("RobustScale" + how, () => new RobustScaleAttribute { UnitVariance = true, Exact = exact }.CreateAccumulator());
        yield return Number("Winsorize" + how, () => new WinsorizeAttribute(0.02, 0.9) { Exact = exact }.CreateAccumulator());
        yield return Number("Power" + how, () => new PowerAttribute { Exact = exact }.CreateAccumulator());
        yield return Number("Power by Box-Cox" + how, () => new PowerAttribute(PowerMethod.BoxCox) { Exact = exact }.CreateAccumulator());
        yield return Number("QuantileTransform" + how, () => new QuantileTransformAttribute { Quantiles = 50, Exact = exact }.CreateAccumulator());
        yield return Number("QuantileTransform to normal" + how, () => new QuantileTransformAttribute(QuantileOutput.Normal) { Exact = exact }.CreateAccumulator());
        foreach (DiscretizeBy by in Enum.GetValues<DiscretizeBy>())
        {
            foreach (BinOutput output in Enum.GetValues<BinOutput>())
            {
                int width = output switch { BinOutput.Ordinal => 1, BinOutput.Thermometer => 5, _ => 6 };
                yield return Slots($"Discretize by {by} as {output}{how}", width, new DiscretizeAttribute(6) { By = by, Output = output, Exact = exact, LeastWidth = 0 }.CreateAccumulator);
            }
        }

        foreach (SplineExtrapolation extrapolation in Enum.GetValues<SplineExtrapolation>())
        {
            foreach (SplineKnots by in Enum.GetValues<SplineKnots>())
            {
                int width = extrapolation == SplineExtrapolation.Periodic ? 4 : 7;
                yield return Slots($"Spline by {by}, {extrapolation}{how}", width, new SplineAttribute(5) { By = by, Extrapolation = extrapolation, Exact = exact }.CreateAccumulator);
            }
        }
    }

    public override string ToString() => Name;

    private static NumberEncoderCase Number<TAccumulator, TFitted>(string name, Func<IEncoderAccumulator<TAccumulator, TFitted>> create)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>, INumberAccumulator
        where TFitted : struct, IFittedEncoder<TFitted>, INumberEncoder => new(name, (values, cuts) => Single(Fitting.FitSharded(create, values, cuts)));

    private static NumberEncoderCase Stateless<TFitted>(string name, TFitted encoder)
        where TFitted : struct, IFittedEncoder<TFitted>, INumberEncoder => new(name, (_, _) => Single(encoder));

    private static NumberEncoderCase Slots<TAccumulator, TFitted>(string name, int width, Func<IEncoderAccumulator<TAccumulator, TFitted>> create)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>, INumberAccumulator
        where TFitted : struct, IFittedEncoder<TFitted>, INumberSlotEncoder => Slots(name, width, (values, cuts) => Fitting.FitSharded(create, values, cuts));

    private static NumberEncoderCase Slots<TFitted>(string name, int width, Func<double[], int[], TFitted> fit)
        where TFitted : struct, IFittedEncoder<TFitted>, INumberSlotEncoder => new(name, (values, cuts) =>
        {
            TFitted encoder = fit(values, cuts);
            Assert.Throws<ArgumentOutOfRangeException>(() => encoder.Encode(0, new float[width - 1]));
            Assert.Throws<ArgumentOutOfRangeException>(() => encoder.SlotName(width));
            Assert.Equal(width, Enumerable.Range(0, width).Select(encoder.SlotName).Where(slot => slot.Length > 0).Count());
            return (value => Encoded(encoder, width, value), Checked(encoder));
        });

    private static (Func<double, float[]> Encode, byte[] Saved) Single<TFitted>(TFitted encoder)
        where TFitted : struct, IFittedEncoder<TFitted>, INumberEncoder => (value => [(float)encoder.Apply(value)], Checked(encoder));

    private static float[] Encoded<TFitted>(TFitted encoder, int width, double value)
        where TFitted : struct, INumberSlotEncoder
    {
        var slots = new float[width];
        slots.AsSpan().Fill(9);
        encoder.Encode(value, slots);
        return slots;
    }

    private static byte[] Checked<TFitted>(TFitted encoder)
        where TFitted : struct, IFittedEncoder<TFitted>
    {
        byte[] saved = Fitting.Saved(encoder);
        Assert.Equal(saved, Fitting.Saved(Fitting.Reloaded(encoder)));
        return saved;
    }
}
