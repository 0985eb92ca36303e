using FraudDetection;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>The sample's pipeline against the same work written by hand and against Microsoft.ML, on the same payments.</summary>
internal sealed class FraudComparisons
{
    private readonly Payment[] _payments;
    private readonly TimeSplit<Payment> _split;
    private readonly FraudPipeline _pipeline;
    private readonly FraudPipeline.Values[] _values;
    private readonly double[] _handFeatures;
    private readonly HandWrittenScaler _handScaler;

    public FraudComparisons(IRowSource<Payment> payments)
    {
        EventHistory<Payment> history = EventHistory.Read(payments);
        _payments = history.Rows.ToArray();
        _split = FraudModel.Split(history);
        _pipeline = FraudPipeline.Fit(_split.Training);

        Replay<FraudPipeline.Values> replay = FraudPipeline.Compute(history);
        _values = new FraudPipeline.Values[_split.Training.Count];
        for (int row = 0; row < _values.Length; row++) _values[row] = replay.Values[_split.Training.Positions[row]];

        _handFeatures = HandFeaturesOfTraining();
        _handScaler = new HandWrittenScaler(_handFeatures, HandWrittenFeatures.Width);
    }

    /// <summary>All comparisons; making one trains what it needs.</summary>
    public IEnumerable<Comparison> All
    {
        get
        {
            yield return new Comparison("compute and observe", "event", _payments.Length, new("by hand: double sums, no event ids", ReplayByHand), new("FraudPipeline: exact sums, event ids", ReplayGenerated));
            yield return new Comparison("fit", "row", _values.Length, new("by hand: two passes", FitByHand), new("FraudPipeline.Fit", FitGenerated));
            yield return new Comparison("encode", "row", _values.Length, new("by hand: multiply and add", EncodeByHand), new("FraudPipeline.Encode", EncodeGenerated));
            yield return CsvComparison.Of(_payments);
            yield return ScoreComparison.Logistic(_split);
            yield return ScoreComparison.Trees(_split);
        }
    }

    private double[] HandFeaturesOfTraining()
    {
        double[] features = new double[_split.Training.Count * HandWrittenFeatures.Width];
        double[] discarded = new double[HandWrittenFeatures.Width];
        HandWrittenFeatures hand = new();
        int row = 0;
        for (int index = 0; index < _payments.Length; index++)
        {
            bool isTraining = row < _split.Training.Count && _split.Training.Positions[row] == index;
            hand.Compute(in _payments[index], isTraining ? features.AsSpan(row++ * HandWrittenFeatures.Width, HandWrittenFeatures.Width) : discarded);
            hand.Observe(in _payments[index]);
        }

        return features;
    }

    private double ReplayByHand()
    {
        HandWrittenFeatures hand = new();
        Span<double> features = stackalloc double[HandWrittenFeatures.Width];
        double checksum = 0;
        foreach (ref readonly Payment payment in _payments.AsSpan())
        {
            hand.Compute(in payment, features);
            hand.Observe(in payment);
            checksum += features[4] + features[14];
        }

        return Math.Round(checksum, 3);
    }

    private double ReplayGenerated()
    {
        FraudPipeline.State state = new();
        double checksum = 0;
        foreach (ref readonly Payment payment in _payments.AsSpan())
        {
            FraudPipeline.Values values = FraudPipeline.Compute(in payment, state);
            state.Observe(in payment);
            checksum += values.Spend_mean_1d.GetValueOrDefault() + values.TerminalFraud_mean_30d;
        }

        return Math.Round(checksum, 3);
    }

    private double FitByHand() => new HandWrittenScaler(_handFeatures, HandWrittenFeatures.Width).ScaleOfFirst;

    private double FitGenerated() => FraudPipeline.Fit(_split.Training).SlotNames.Length;

    private double EncodeByHand()
    {
        Span<float> vector = stackalloc float[HandWrittenFeatures.Width];
        double checksum = 0;
        for (int row = 0; row < _values.Length; row++)
        {
            _handScaler.Encode(_handFeatures.AsSpan(row * HandWrittenFeatures.Width, HandWrittenFeatures.Width), vector);
            checksum += vector[0] + vector[^1];
        }

        return Math.Round(checksum, 1);
    }

    private double EncodeGenerated()
    {
        Span<float> vector = stackalloc float[FraudPipeline.Width];
        double checksum = 0;
        foreach (ref readonly FraudPipeline.Values values in _values.AsSpan())
        {
            _pipeline.Encode(in values, vector);
            checksum += vector[0] + vector[^1];
        }

        return Math.Round(checksum, 1);
    }
}
