using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Refuses options of encoders that make no sense.</summary>
internal static class EncoderOptions
{
    /// <summary>The value, if the enum has it.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"There is no such {typeof(T).Name}.");

    /// <summary>The value, if it is finite.</summary>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be finite.");

    /// <summary>The value, if it is positive and finite.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be positive and finite.");

    /// <summary>Two quantiles, the lower below the upper, both within 0 to 1.</summary>
    public static (double Lower, double Upper) Quantiles(double lower, double upper)
    {
        if (!(lower >= 0 && lower < 1)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "The lower quantile must be at least 0 and below 1.");
        if (!(upper > lower && upper <= 1)) throw new ArgumentOutOfRangeException(nameof(upper), upper, "The upper quantile must be above the lower one and at most 1.");
        return (lower, upper);
    }
}
