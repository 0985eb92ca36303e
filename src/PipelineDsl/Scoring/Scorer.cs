namespace PipelineDsl;

/// <summary>
/// A trained scoring function over encoded vectors. Immutable, safe to share between threads, without a dependency on what trained it; scoring
/// allocates nothing, and the same vector gives the same bits on every processor and thread count, alone or in a batch.
/// </summary>
public abstract class Scorer
{
    private protected Scorer(int width, LogisticLink link) => (Width, Link) = (width, link);

    /// <summary>Slots of the vector that it scores.</summary>
    public int Width { get; }

    /// <summary>How a score becomes a probability.</summary>
    public LogisticLink Link { get; }

    /// <summary>The name under which the scorer is saved.</summary>
    public abstract string Kind { get; }

    /// <summary>Reads the scorer that <see cref="Save"/> wrote.</summary>
    /// <param name="reader">The object that it was saved into.</param>
    /// <exception cref="StateFormatException">The object is no scorer that this version knows, or contradicts itself.</exception>
    public static Scorer Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string? kind = reader.Text("kind");
        try
        {
            return kind switch
            {
                LinearScorer.KindName => LinearScorer.LoadCore(reader),
                TreeEnsembleScorer.KindName => TreeEnsembleScorer.LoadCore(reader),
                _ => throw reader.Fault("kind", $"\"{kind}\" is no kind of scorer that this version knows ({LinearScorer.KindName}, {TreeEnsembleScorer.KindName})."),
            };
        }
        catch (ArgumentException contradiction)
        {
            throw reader.Fault("", $"the {kind} scorer contradicts itself: {contradiction.Message}");
        }
    }

    /// <summary>The raw score of one vector: the margin, before <see cref="Link"/>.</summary>
    /// <param name="vector"><see cref="Width"/> values.</param>
    public float Score(ReadOnlySpan<float> vector)
    {
        if (vector.Length != Width)
        {
            throw new ArgumentException($"The vector has {vector.Length} values; the scorer takes {Width}.", nameof(vector));
        }

        return ScoreCore(vector);
    }

    /// <summary>The probability of the positive class for one vector.</summary>
    /// <param name="vector"><see cref="Width"/> values.</param>
    public float Probability(ReadOnlySpan<float> vector) => Link.Apply(Score(vector));

    /// <summary>The raw scores of many vectors; each equals what <see cref="Score"/> gives.</summary>
    /// <param name="matrix">One vector every <paramref name="stride"/> values.</param>
    /// <param name="stride">Values from the start of one vector to the start of the next; at least <see cref="Width"/>.</param>
    /// <param name="result">One score a vector; its length is the number of vectors.</param>
    public void Scores(ReadOnlySpan<float> matrix, int stride, Span<float> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, Width);
        if (!result.IsEmpty && matrix.Length < ((result.Length - 1) * (long)stride) + Width)
        {
            throw new ArgumentException($"{result.Length} vectors with stride {stride} need more than the {matrix.Length} values given.", nameof(matrix));
        }

        ScoresCore(matrix, stride, result);
    }

    /// <summary>The probabilities of many vectors; each equals what <see cref="Probability"/> gives.</summary>
    /// <inheritdoc cref="Scores" path="/param"/>
    public void Probabilities(ReadOnlySpan<float> matrix, int stride, Span<float> result)
    {
        Scores(matrix, stride, result);
        foreach (ref float value in result)
        {
            value = Link.Apply(value);
        }
    }

    /// <summary>The same scores with another <see cref="Link"/>, as a calibration gives it.</summary>
    public abstract Scorer WithLink(LogisticLink link);

    /// <summary>Writes the scorer into the current object.</summary>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Text("kind", Kind);
        writer.Number("slope", Link.Slope);
        writer.Number("offset", Link.Offset);
        SaveCore(writer);
    }

    private protected static LogisticLink LoadLink(StateReader reader) => new(reader.Number("slope"), reader.Number("offset"));

    private protected abstract float ScoreCore(ReadOnlySpan<float> vector);

    private protected abstract void ScoresCore(ReadOnlySpan<float> matrix, int stride, Span<float> result);

    private protected abstract void SaveCore(StateWriter writer);
}
