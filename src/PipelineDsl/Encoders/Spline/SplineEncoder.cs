using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>A fitted <see cref="SplineAttribute"/>.</summary>
public readonly struct SplineEncoder : IFittedEncoder<SplineEncoder>, INumberSlotEncoder, IEncodeOutcome<double>
{
    private const int MostKnots = 1000;
    private const int HighestDegree = 10;

    private readonly SplineExtrapolation _extrapolation;
    private readonly bool _includeBias;
    private readonly MissingSlots _missing;
    private readonly SplineBasis _basis;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="knots">The knots, 2 to 1,000; finite, ascending, perhaps with repeats, the last above the first.</param>
    /// <param name="degree">The degree of the polynomials, 1 to 10; for periodic splines below the number of knots.</param>
    /// <param name="extrapolation">What the slots are outside the knots.</param>
    /// <param name="includeBias">Whether the last spline is written.</param>
    /// <param name="missing">What is written for a missing value.</param>
    public SplineEncoder(ImmutableArray<double> knots, int degree, SplineExtrapolation extrapolation = SplineExtrapolation.Constant, bool includeBias = true, MissingSlots missing = MissingSlots.Marked)
    {
        Check(knots.Length, degree, extrapolation);
        if (!AreKnots(knots.AsSpan())) throw new ArgumentException("The knots must be finite and ascending, the last above the first.", nameof(knots));
        (Knots, Degree, _extrapolation, _includeBias, _missing) = (knots, degree, extrapolation, includeBias, EncoderOptions.Defined(missing));
        _basis = new SplineBasis(knots.AsSpan(), degree, extrapolation == SplineExtrapolation.Periodic);
    }

    /// <summary>The knots.</summary>
    public ImmutableArray<double> Knots { get; }

    /// <summary>The degree of the polynomials.</summary>
    public int Degree { get; }

    /// <inheritdoc/>
    public void Encode(double value, Span<float> slots)
    {
        slots = slots[..Width];
        if (double.IsNaN(value) || (_extrapolation == SplineExtrapolation.Periodic && double.IsInfinity(value)))
        {
            slots.Fill(_missing == MissingSlots.NaN ? float.NaN : 0);
            return;
        }

        slots.Clear();
        int written = _basis.Count - (_includeBias ? 0 : 1);
        Span<double> values = stackalloc double[Degree + 1];
        int first = _basis.Evaluate(value, _extrapolation, values);
        for (int i = 0; i < values.Length; i++)
        {
            int slot = first + i;
            if (slot >= _basis.Count) slot -= _basis.Count;
            if (slot < written) slots[slot] += (float)values[i];
        }
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, Width);
        return string.Create(CultureInfo.InvariantCulture, $"spline {slot}");
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(double value) => double.IsInfinity(value) && _extrapolation == SplineExtrapolation.Periodic ? EncodeOutcomes.Refused : EncodeOutcomes.None;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("degree", Degree);
        writer.Numbers("knots", Knots.AsSpan());
        writer.Option("extrapolation", _extrapolation);
        writer.Flag("includeBias", _includeBias);
        writer.Option("missing", _missing);
    }

    /// <inheritdoc/>
    public static SplineEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int degree = reader.Integer("degree", 1, HighestDegree);
        double[] knots = reader.Numbers("knots");
        var extrapolation = reader.Option<SplineExtrapolation>("extrapolation");
        if (knots.Length is < 2 or > MostKnots || !AreKnots(knots)) throw reader.Fault("knots", "there must be 2 to 1,000 knots, finite and ascending, the last above the first.");
        if (extrapolation == SplineExtrapolation.Periodic && degree >= knots.Length) throw reader.Fault("degree", "periodic splines need more knots than their degree.");
        return new([.. knots], degree, extrapolation, reader.Flag("includeBias"), reader.Option<MissingSlots>("missing"));
    }

    internal static void Check(int knots, int degree, SplineExtrapolation extrapolation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knots, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(knots, MostKnots);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, HighestDegree);
        if (EncoderOptions.Defined(extrapolation) == SplineExtrapolation.Periodic) ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(knots, degree);
    }

    private int Width => _basis.Count - (_includeBias || _extrapolation == SplineExtrapolation.Periodic ? 0 : 1);

    private static bool AreKnots(ReadOnlySpan<double> knots)
    {
        for (int i = 0; i < knots.Length; i++)
        {
            if (!double.IsFinite(knots[i]) || (i > 0 && knots[i] < knots[i - 1])) return false;
        }

        return knots[0] < knots[^1];
    }
}
