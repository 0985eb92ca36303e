using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>
/// Names of generated files. <c>Shop.Payment</c> gives <c>Shop.Payment.Schema.g.cs</c>; types whose names differ in case alone get a hash
/// as well, because hint names are compared ignoring case.
/// </summary>
internal static class HintNames
{
    /// <summary>The file of a type.</summary>
    /// <param name="metadataName">Namespace and nesting, as <see cref="Model.DeclaredType.MetadataName"/> gives them.</param>
    /// <param name="kind">What is generated: <c>Schema</c>, <c>Pipeline</c>, …</param>
    /// <param name="colliding">From <see cref="Collisions"/> over the names of the same kind.</param>
    public static string For(string metadataName, string kind, EquatableArray<string> colliding)
    {
        var text = new StringBuilder(metadataName.Length + kind.Length + 24);
        foreach (char c in metadataName) text.Append(c == '.' || SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '-');
        if (colliding.Contains(metadataName)) text.Append('.').Append(StableHash.Of(metadataName).ToString("x16", CultureInfo.InvariantCulture));
        return text.Append('.').Append(kind).Append(".g.cs").ToString();
    }

    /// <summary>The names that are not unique ignoring case, in a fixed order; hardly ever any, so that what depends on it stays cached.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Collisions(IncrementalValuesProvider<string> metadataNames, string trackingName) =>
        metadataNames.Collect().Select(static (names, _) => FindCollisions(names)).WithTrackingName(trackingName);

    internal static EquatableArray<string> FindCollisions(IEnumerable<string> metadataNames) =>
        metadataNames.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .SelectMany(group => group.Distinct(StringComparer.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
}
