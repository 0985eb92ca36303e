namespace PipelineDsl;

/// <summary>
/// A number that comes round, such as an hour or an angle, as a point on the unit circle: <c>sin(2π·x / Period)</c> and <c>cos(2π·x / Period)</c>. Takes
/// 2 slots. Nothing is learned.
/// </summary>
/// <remarks>
/// The rest of x by the period is exact, so that far multiples of the period lose nothing. NaN and ±∞, which have no place on the circle, are its
/// centre, 0 in both slots, or NaN with <see cref="MissingSlots.NaN"/>.
/// </remarks>
[EncoderWidth(Slots = 2)]
public sealed class CyclicAttribute : StatelessEncoderAttribute<CyclicEncoder>
{
    /// <summary>Wraps round a circle.</summary>
    /// <param name="period">After how much the value comes round, in the feature's units; positive and finite.</param>
    public CyclicAttribute(double period) => Period = period;

    /// <summary>After how much the value comes round, in the feature's units.</summary>
    public double Period { get; }

    /// <summary>What is written for a missing value.</summary>
    public MissingSlots Missing { get; set; }

    /// <inheritdoc/>
    public override CyclicEncoder Create() => new(Period, Missing);
}
