using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>How the values of a column in synthetic rows are made.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Minimum">A literal of the parameter's type, or null where there is no choice.</param>
/// <param name="Maximum">Likewise.</param>
/// <param name="Values">The values to pick from, for <see cref="SynthesisSource.Pick"/>.</param>
/// <param name="Cast">The type that the value is cast to, or null.</param>
/// <param name="MayBeNull">Whether some values are null.</param>
internal sealed record ColumnSynthesis(
    SynthesisSource Source,
    string? Minimum,
    string? Maximum,
    EquatableArray<string> Values,
    string? Cast,
    bool MayBeNull);
