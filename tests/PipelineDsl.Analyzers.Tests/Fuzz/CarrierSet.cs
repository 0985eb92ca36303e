using CsCheck;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>The pieces that one kind of random program is made of.</summary>
internal sealed class CarrierSet
{
    private readonly Carrier[] _carriers;
    private readonly Carrier[] _sources;

    public CarrierSet(IEnumerable<Carrier> carriers, IEnumerable<Carrier> sources, int latePercent)
    {
        _carriers = [.. carriers];
        _sources = [.. sources];
        LatePercent = latePercent;
    }

    /// <summary>How many of the values at the bottom are late.</summary>
    public int LatePercent { get; }

    /// <summary>All pieces.</summary>
    public IEnumerable<Carrier> All => _carriers.Concat(_sources).Distinct();

    public Carrier Pick(PCG random, FuzzKind kind, FuzzRow row, FuzzKind? from = null)
    {
        Carrier[] fitting = [.. (from is null ? _carriers : _sources).Where(carrier => carrier.Out == kind && (from is null || carrier.In == from) && Fits(carrier, row))];
        return fitting[random.Next() % (uint)fitting.Length];
    }

    public static bool Fits(Carrier carrier, FuzzRow row) => (!carrier.NeedsRecord || row.IsRecord) && (!carrier.NeedsSetters || !row.IsRecord) && (!carrier.NeedsClass || row.IsClass);

    public static string KnownNumber(PCG random, string row) => Choose(random, "1f", "2f", "0.5f", "3f", $"{row}.Amount", $"{row}.Size", $"({row}.IsLarge ? 1f : 2f)", $"(float){row}.Items", $"(float)({row}.Country?.Length ?? 0)");

    public static string KnownFlag(PCG random, string row) => Choose(random, "(bool?)true", "(bool?)null", $"(bool?){row}.IsLarge", $"(bool?){row}.IsAbroad()", $"(bool?)({row}.Items > 1)");

    public static string KnownText(PCG random, string row) => Choose(random, $"{row}.Country", "\"text\"", $"({row}.IsLarge ? \"a\" : null)");

    /// <summary>A statement that does nothing.</summary>
    public static string Noise(PCG random, string row) => Choose(random, $"_ = nameof({row}.IsFraud);", ";", $"_ = {row}.IsFraud;", "{ }");

    private static string Choose(PCG random, params string[] choices) => choices[random.Next() % (uint)choices.Length];
}
