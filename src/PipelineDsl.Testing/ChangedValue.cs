namespace PipelineDsl.Testing;

/// <summary>One change that a probe made to the data.</summary>
/// <param name="Row">The changed row in words: its schema, place and key columns.</param>
/// <param name="Column">The changed column, or null when the row was left out.</param>
/// <param name="Before">The value as it was; empty for null.</param>
/// <param name="After">The value that replaced it; empty for null.</param>
public sealed record ChangedValue(string Row, string? Column, string Before, string After)
{
    /// <summary>The change in words.</summary>
    public override string ToString() => Column is null ? $"{Row} left out" : $"{Row}: {Column} {Shown(Before)} → {Shown(After)}";

    private static string Shown(string text) => text.Length == 0 ? "null" : text;
}
